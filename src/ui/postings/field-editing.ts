/** How the facts of a posting are put right in their place, where that can be done: the full page gives it, the popup does not. */
import { type ComponentChildren, createContext } from 'preact';
import type { FieldName } from '../../posting/posting';

export interface FieldEditing {
  /** The field whose editor stands in the place of its value. */
  readonly editing: FieldName | undefined;
  /** Whether this field has an editor. */
  canEdit(field: FieldName): boolean;
  /** Whether the user put this field right. */
  isEdited(field: FieldName): boolean;
  begin(field: FieldName): void;
  /** Goes back to what the page says. */
  restore(field: FieldName): void;
  /** What the page says of a field that the user put right, in words; nothing where it says nothing. */
  original(field: FieldName): string | undefined;
  /** The editor of the field that is edited. */
  readonly editor: ComponentChildren;
}

export const FieldEditingContext = createContext<FieldEditing | undefined>(undefined);

import type { TreeDocument } from './document';
import { COMMENT, TEXT, TreeNode } from './node';

abstract class CharacterData extends TreeNode {
  constructor(
    readonly ownerDocument: TreeDocument,
    readonly data: string,
  ) {
    super();
  }

  get nodeValue(): string {
    return this.data;
  }

  get textContent(): string {
    return this.data;
  }

  override cloneNode(): TreeNode {
    return this.copyFor(this.ownerDocument);
  }
}

/** A text of the tree. */
export class TreeText extends CharacterData {
  get nodeType(): number {
    return TEXT;
  }

  get nodeName(): string {
    return '#text';
  }

  override copyFor(owner: TreeDocument): TreeText {
    return new TreeText(owner, this.data);
  }
}

/** A comment of the tree. */
export class TreeComment extends CharacterData {
  get nodeType(): number {
    return COMMENT;
  }

  get nodeName(): string {
    return '#comment';
  }

  override copyFor(owner: TreeDocument): TreeComment {
    return new TreeComment(owner, this.data);
  }
}

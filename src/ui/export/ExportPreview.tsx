import type { PreviewAnswer } from '../../protocol/exports';
import styles from './ExportDialog.module.css';

/** How the first postings stand in the file. */
export function ExportPreview({ preview }: { readonly preview: PreviewAnswer['preview'] }) {
  if (preview.kind === 'text') {
    return (
      <pre class={styles.text} dir="auto">
        {preview.text}
      </pre>
    );
  }
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          {preview.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row, index) => (
          <tr key={String(index)}>
            {row.map((cell, column) => (
              <td key={preview.columns[column]} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

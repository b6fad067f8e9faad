import { Document, isScalar, isSeq, visit } from 'yaml';
import { type ShapeName, schemaFileName, schemaFolder } from '../../model/editor-schema.ts';

/**
 * A persona or a journey as a file: its schema's name first, then its fields.
 *
 * @param further keys that may stand there too; the last line tells of those that do not
 */
export function yamlFile(
  shape: Exclude<ShapeName, 'passage'>,
  fields: object,
  further: readonly string[],
): string {
  const document = documentOf(fields);
  document.commentBefore = ` yaml-language-server: $schema=../${schemaFolder}/${schemaFileName(shape)}`;
  const left = further.filter(key => !(key in fields));
  if (left.length > 0) document.comment = ` There is room for more: ${left.join(', ')}.`;
  return document.toString(layout);
}

/** Fields alone, as they stand between the two lines of “---”. */
export function yamlText(fields: object): string {
  return documentOf(fields).toString(layout);
}

/** Long texts stay on one line, so that nothing of them depends on where a line is broken. */
const layout = { lineWidth: 0, flowCollectionPadding: false };

/** Lists of names stand in one line, as people write them. */
const listsOfNames: ReadonlySet<unknown> = new Set(['channels', 'persona', 'needs', 'for']);

function documentOf(fields: object): Document {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isSeq(value) && isScalar(key) && listsOfNames.has(key.value)) value.flow = true;
    },
  });
  return document;
}

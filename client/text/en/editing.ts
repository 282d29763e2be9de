export const editing = {
  edit: 'Edit “{{title}}”', editShort: 'Edit', remove: 'Delete “{{title}}”', removeShort: 'Delete',
  create: 'New: {{kind}}', addSupplier: 'Add supplier', addBuyer: 'Add buyer', addInput: 'Add input', addOffer: 'Add offer or request', editFirm: 'Edit firm', removeFirm: 'Delete firm', offers: 'Offers and requests',
  relation: '{{supplier}} → {{buyer}}',
  form: {
    new: 'New: {{kind}}', change: 'Edit: {{kind}}', save: 'Save', cancel: 'Cancel', more: 'More fields', less: 'Fewer fields', origin: 'Where this comes from',
    unknown: 'Leave empty what you do not know: empty means unknown, not zero.', keys: 'Ctrl + S saves.', list: 'Type an entry, then Enter',
    faults_one: '{{count, number}} entry needs correction. Nothing has been saved yet.', faults_other: '{{count, number}} entries need correction. Nothing has been saved yet.',
    source: 'Entered in the page', gone: 'This record is no longer there: it was deleted.', failed: 'Nothing has been saved yet; what you entered stays here.',
  },
  leave: { title: 'Unsaved changes', text: 'If you close now, what you entered is lost.', stay: 'Go on editing', leave: 'Discard and close' },
  others: {
    changed: 'Somebody else has changed this record meanwhile.', compare: 'Compare',
    deleted: 'Somebody else has deleted this record meanwhile. What you entered is still here.', again: 'Create it again',
    title: 'Two versions', text: 'Choose for each field which entry holds. What only one side has changed is chosen already.', by: 'Changed by {{author}} on {{at}}.',
    same: 'Both versions say the same.', field: 'Field', before: 'Before', yours: 'Your version', theirs: 'Other version', empty: 'empty',
    take: 'Take over', takeAndSave: 'Take over and save', open_one: 'In {{count, number}} field both of you entered something else: please choose.', open_other: 'In {{count, number}} fields both of you entered something else: please choose.',
  },
  removal: {
    title: 'Delete: {{kind}}?', text: '“{{title}}” is deleted. The history keeps the record; you can undo the deletion.', refers: 'Other records refer to it. They are deleted with it:',
    list: '{{kind}}: {{count, number}}', more: 'and {{count, number}} more', confirm: 'Delete', all: 'Delete with {{count, number}} others', tooMany: 'More than {{most, number}} records refer to it. Delete a part of them first.',
    changed: 'One of the records was changed meanwhile. Have another look, then delete again.',
  },
  done: { saved: '“{{title}}” is saved.', removed: '“{{title}}” is deleted.', table_one: '{{count, number}} change is saved.', table_other: '{{count, number}} changes are saved.' },
  list: {
    title: 'Records', text: 'Change, add or delete single entries.', kind: 'Kind of records', search: 'Search records', found: '{{shown}} of {{total}}', none: 'Nothing found.',
    newTable: 'Enter many at once', editTable: 'Edit these as a table', label: 'Records found',
  },
  table: {
    title: '{{kind}}: table', undo: 'Step back', redo: 'Step forward', add: '10 rows', addLabel: 'Add 10 rows', remove: 'Delete rows', paste: 'Paste a block …', save: 'Save', saveCount_one: 'Save {{count, number}} change', saveCount_other: 'Save {{count, number}} changes',
    pasteTitle: 'Paste a block', pasteText: 'Cells from a spreadsheet, or CSV. Where the first row is a header with the column names of this table, cells go by it; else from the chosen cell on.', pasteDo: 'Paste', pasteField: 'Copied cells',
    help: 'Arrows move, Enter or typing edits, Tab goes right, Delete clears, Ctrl + C and Ctrl + V copy and paste, Ctrl + Z takes a step back, Esc leaves the table.',
    grid: 'Table for editing', row: 'Row {{row, number}}', rowNumber: 'No.', cell: 'Row {{row, number}}, {{column}}', state: { new: 'new', changed: 'changed', deleted: 'to be deleted', faulty: 'faulty' },
    faulty_one: '{{count, number}} row is faulty', faulty_other: '{{count, number}} rows are faulty', next: 'Next fault', clean: 'No faults', rows_one: '{{count, number}} row', rows_other: '{{count, number}} rows', pasted_one: '{{count, number}} row pasted', pasted_other: '{{count, number}} rows pasted',
    tooMany: 'At most {{most, number}} changes can be saved at once, here are {{count, number}}. For so many use the import on the page “Data”.', cut: 'The first {{count, number}} records are shown. Narrow the search to edit others.',
    loading: 'Loading records …', othersRow: 'changed by others', takeOthers: 'Look at the changes',
    others_one: 'Somebody else has changed the record of {{count, number}} row meanwhile.', others_other: 'Somebody else has changed the records of {{count, number}} rows meanwhile.',
  },
} as const;

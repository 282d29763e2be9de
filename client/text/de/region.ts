/** Texts of the view of the region, German first. */
export const region = {
  title: 'Region', sections: { origin: 'Herkunft', gaps: 'Versorgungslücken', missing: 'Fehlt eine Angabe?', profile: 'Stärken' },
  report: 'Bericht (PDF)', tables: 'Tabellen (XLSX)',
};

/** Texts of the view of the region, German first. */
export const regionDe = {
  title: 'Region', sections: { origin: 'Herkunft', gaps: 'Versorgungslücken', missing: 'Fehlt eine Angabe?', profile: 'Stärken' },
  report: 'Bericht (PDF)', tables: 'Tabellen (XLSX)',
};

export const regionEn: typeof regionDe = {
  title: 'Region', sections: { origin: 'Origin', gaps: 'Supply gaps', missing: 'Anything missing?', profile: 'Strengths' },
  report: 'Report (PDF)', tables: 'Tables (XLSX)',
};

/** Texts of the view of the region, German first. */
export const regionDe = {
  title: 'Region', sections: { origin: 'Herkunft', gaps: 'Versorgungslücken', missing: 'Fehlt eine Angabe?', profile: 'Stärken' },
};

export const regionEn: typeof regionDe = {
  title: 'Region', sections: { origin: 'Origin', gaps: 'Supply gaps', missing: 'Anything missing?', profile: 'Strengths' },
};

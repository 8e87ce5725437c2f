/** The least that a file in `terms/2` can say: a builder for tests. All made up. */
export function smallTerms(change: Record<string, unknown>) {
  const unstated = { origin: 'unstated' };
  return {
    schema: 'terms/2',
    id: 'cluster-2020-21',
    partnership: { id: 'cluster', name: 'A cluster (made up)', kind: 'school-partnership' },
    group: { id: 'cluster', name: 'Heads', kind: 'headteachers-group', powers: 'recommends' },
    validity: {
      origin: 'default',
      label: '2020-21',
      from: '2020-09-01',
      to: '2021-08-31',
      state: 'draft',
    },
    source: { title: 'Terms of a cluster (made up)' },
    purpose: { origin: 'unstated', says: [] },
    membership: {
      roster: { origin: 'unstated', kind: 'placeholder' },
      seats: [
        {
          id: 'head',
          title: 'Headteacher',
          kind: 'head-of-organisation',
          origin: 'default',
          voting: 'unstated',
          countsForQuorum: true,
        },
      ],
    },
    officers: [],
    meetings: {
      series: [
        { id: 'termly', title: 'Meeting', origin: 'default', every: { per: 'school-term' } },
      ],
      venue: unstated,
      chairing: unstated,
    },
    quorum: unstated,
    papers: unstated,
    minutes: {
      takenBy: unstated,
      circulate: unstated,
      approval: { origin: 'default', how: 'next-meeting' },
    },
    communications: unstated,
    absence: unstated,
    deliverables: [],
    calendar: [],
    duties: [],
    confidentiality: unstated,
    pupilData: unstated,
    finance: unstated,
    accountability: unstated,
    exit: { onChangeOfHead: unstated },
    review: unstated,
    questions: [],
    ...change,
  };
}

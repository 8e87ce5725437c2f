/** How Teams draws cards, in its light and dark theme. */
export function hostConfig({ isDark, isNarrow }: { isDark: boolean; isNarrow: boolean }): object {
  const colours = isDark ? dark : light;
  const container = {
    backgroundColor: colours.background,
    foregroundColors: {
      default: { default: colours.text, subtle: colours.subtle },
      dark: { default: colours.text, subtle: colours.subtle },
      light: { default: '#ffffff', subtle: '#d6d6d6' },
      accent: { default: colours.accent, subtle: colours.accent },
      good: { default: colours.good, subtle: colours.good },
      warning: { default: colours.warning, subtle: colours.warning },
      attention: { default: colours.attention, subtle: colours.attention },
    },
  };
  return {
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.line },
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    actions: {
      actionsOrientation: isNarrow ? 'vertical' : 'horizontal',
      actionAlignment: 'left',
      buttonSpacing: 8,
      maxActions: 6,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      spacing: 'medium',
    },
    containerStyles: {
      default: container,
      emphasis: { ...container, backgroundColor: colours.emphasis },
      good: container,
      attention: container,
      warning: container,
      accent: container,
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 140 },
      value: { wrap: true },
      spacing: 12,
    },
  };
}

const light = {
  background: '#ffffff',
  emphasis: '#f5f5f5',
  text: '#242424',
  subtle: '#5c5c5c',
  line: '#d1d1d1',
  accent: '#4f52b2',
  good: '#107c10',
  warning: '#8a5700',
  attention: '#b10e1c',
};

const dark = {
  background: '#292929',
  emphasis: '#333333',
  text: '#ffffff',
  subtle: '#c8c8c8',
  line: '#525252',
  accent: '#a9acf0',
  good: '#8fd18f',
  warning: '#f5c770',
  attention: '#f1959d',
};

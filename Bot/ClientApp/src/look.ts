// How Web Chat looks inside the page: the same colours as page.css, given as its own options.

interface Palette {
  surface: string;
  bot: string;
  text: string;
  subtle: string;
  line: string;
  accent: string;
  accentSoft: string;
  user: string;
  userText: string;
}

const light: Palette = {
  surface: '#ffffff', bot: '#f1ede3', text: '#1d2622', subtle: '#5b645e', line: '#d9d3c5',
  accent: '#1f4d3a', accentSoft: '#e5efe8', user: '#1f4d3a', userText: '#ffffff'
};

const dark: Palette = {
  surface: '#1b221f', bot: '#29322d', text: '#ecefe9', subtle: '#a9b4ad', line: '#3c4741',
  accent: '#8fcfae', accentSoft: '#25362d', user: '#2f6b50', userText: '#ffffff'
};

const font = "'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

/** Web Chat's style options for a colour scheme. */
export function styleOptions(isDark: boolean): Record<string, unknown> {
  const p = isDark ? dark : light;
  return {
    accent: p.accent,
    backgroundColor: p.surface,
    subtle: p.subtle,
    primaryFont: font,
    monospaceFont: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
    botAvatarInitials: 'FK',
    botAvatarBackgroundColor: p.user,
    avatarSize: 34,
    bubbleBackground: p.bot,
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 14,
    bubbleTextColor: p.text,
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: p.user,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: p.userText,
    cardEmphasisBackgroundColor: p.accentSoft,
    cardPushButtonBackgroundColor: p.user,
    cardPushButtonTextColor: p.userText,
    timestampColor: p.subtle,
    sendBoxBackground: p.surface,
    sendBoxTextColor: p.text,
    sendBoxPlaceholderColor: p.subtle,
    sendBoxButtonColor: p.accent,
    sendBoxButtonColorOnHover: p.accent,
    sendBoxButtonColorOnFocus: p.accent,
    sendBoxButtonShadeColorOnHover: p.accentSoft,
    sendBoxButtonShadeColorOnFocus: p.accentSoft,
    sendBoxBorderTop: `solid 1px ${p.line}`,
    sendBoxHeight: 56,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: p.surface,
    suggestedActionBackgroundColorOnHover: p.accentSoft,
    suggestedActionBackgroundColorOnFocus: p.accentSoft,
    suggestedActionBackgroundColorOnActive: p.accentSoft,
    suggestedActionBorderColor: p.accent,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: p.accent,
    suggestedActionTextColorOnHover: p.accent,
    suggestedActionTextColorOnFocus: p.accent,
    suggestedActionTextColorOnActive: p.accent,
    suggestedActionHeight: 38,
    transcriptOverlayButtonBackground: p.user,
    transcriptOverlayButtonColor: p.userText,
    uploadThumbnailQuality: 0.6
  };
}

/** Colours inside Adaptive Cards, which take no part in the style options. */
export function cardConfig(isDark: boolean): Record<string, unknown> {
  const p = isDark ? dark : light;
  const colors = (text: string, subtle: string): object => ({ default: text, subtle });
  const style = {
    backgroundColor: 'transparent',
    foregroundColors: {
      default: colors(p.text, p.subtle),
      accent: colors(p.accent, p.accent),
      attention: isDark ? colors('#ff9d8a', '#e58a78') : colors('#a3301c', '#a3301c'),
      good: isDark ? colors('#8fd6a3', '#8fd6a3') : colors('#256b3b', '#256b3b'),
      warning: isDark ? colors('#f0c674', '#f0c674') : colors('#7a5200', '#7a5200')
    }
  };
  return {
    fontFamily: font,
    supportsInteractivity: true,
    containerStyles: { default: style, emphasis: { ...style, backgroundColor: p.accentSoft } },
    actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', maxActions: 20, buttonSpacing: 8, spacing: 'default' }
  };
}

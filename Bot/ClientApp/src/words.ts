// The page's own words in Arabic; the chat itself speaks all languages of the bot.

/** Ids and selectors of the page, with the words that stand there; what a hint says is sent as it stands. */
const arabic: Record<string, string> = {
  '.skip': 'إلى المحادثة',
  '.what': 'مستلزمات المطبخ والقهوة',
  '#status': 'جار الاتصال',
  '#help': 'كيف نساعدك؟',
  '.intro': 'اسأل بكلماتك عن طلب أو منتج أو أي شيء آخر. وهناك دائما موظف قريب منك.',
  '#visitor legend': 'أنت هنا بصفة',
  '#visitor label:nth-of-type(1) span': 'زائر',
  '#visitor label:nth-of-type(2) span': 'Ada Lopez (تسجيل دخول)',
  '#hints-title': 'يمكنك أن تسأل',
  '#start-over': 'ابدأ من جديد'
};

const arabicHints = [
  'أين الطلب 1042؟', 'اعرض طلباتي', 'ألغ الطلب 1043', 'ما هي سياسة الإرجاع؟', 'افتح تذكرة', 'أريد التحدث مع موظف'
];

/** Whether a language is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/i.test(locale);
}

/** Turns the page round for languages that are written from right to left, and puts its words into Arabic. */
export function speak(locale: string): void {
  if (!isRightToLeft(locale)) {
    return;
  }

  document.documentElement.dir = 'rtl';

  if (!/^ar\b/i.test(locale)) {
    return;
  }

  document.documentElement.lang = locale;

  for (const [where, words] of Object.entries(arabic)) {
    const element = document.querySelector(where);

    if (element) {
      element.textContent = words;
    }
  }

  const hints = document.getElementById('hints');
  hints?.replaceChildren(...arabicHints.map((words) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['say'] = words;
    button.textContent = words;
    item.append(button);
    return item;
  }));
}

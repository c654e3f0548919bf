import { cometDocument, cometLink, hash, type Language } from './markup.ts';

/** The start page of somebody who is logged in: places to write into, and people who talk about objecting. */
export function feed(language: Language, brand: 'facebook' | 'instagram'): string {
  const de = language === 'de';
  const name = brand === 'facebook' ? 'Facebook' : 'Instagram';
  const composer = de ? 'Was machst du gerade?' : "What's on your mind?";
  const posts = de
    ? [
        'Heute am Hafen gewesen, windig, aber schön.',
        'Hat jemand einen Tipp für gutes Brot in der Nähe?',
        'Unser Verein sucht noch Leute für Samstag.',
      ]
    : [
        'Went to the harbour today. Windy, but lovely.',
        'Does anybody know a good bakery nearby?',
        'Our club still needs people for Saturday.',
      ];
  return cometDocument({
    language,
    brand,
    title: name,
    body: `<div role="banner"><strong>${name}</strong><input type="search" aria-label="${de ? 'Suche' : 'Search'}" data-expect="never"></div>
<div class="columns"><div role="navigation">${cometLink(de ? 'Einstellungen und Privatsphäre' : 'Settings & privacy', '/settings')}${cometLink(
      de ? 'Datenschutzrichtlinie' : 'Privacy Policy',
      brand === 'facebook' ? '/privacy/policy/' : 'https://privacycenter.instagram.com/policy/',
    )}</div>
<div role="main" style="background:none;padding:0"><div class="post"><div role="textbox" contenteditable="true" aria-label="${composer}" data-expect="never"></div></div>
<div role="feed">${posts.map((text, i) => post(text, i, de)).join('')}</div></div></div>`,
  });
}

function post(text: string, i: number, de: boolean): string {
  // The word itself, as a link even: a friend quotes it, and it leads nowhere near an objection.
  const quote = de ? 'Denkt an euer ' : 'Mind your ';
  const word = de ? 'Widerspruchsrecht' : 'right to object';
  const quoted = i === 0 ? `<p>${quote}${cometLink(word, 'https://blog.example/post', 'never')}!</p>` : '';
  const label = de ? 'Kommentiere …' : 'Write a comment…';
  return `<div role="article" class="post ${hash(4)}"><h4>${de ? 'Eine Bekannte' : 'A friend'} ${i + 1}</h4><p dir="auto">${text}</p>${quoted}
<div role="button" tabindex="0" data-expect="never">${de ? 'Gefällt mir' : 'Like'}</div>
<form><div role="textbox" contenteditable="true" aria-label="${label}" data-expect="never" style="margin-top:8px"></div><button type="submit" data-expect="never" style="margin-top:8px">${de ? 'Senden' : 'Send'}</button></form></div>`;
}

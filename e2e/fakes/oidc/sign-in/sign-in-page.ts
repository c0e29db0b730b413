import type { Person } from '../people';

/** One button for each person, named `Sign in as <name>`. Needs nothing from elsewhere. */
export function signInPage(people: Iterable<Person>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in – identity provider stand-in</title>
<link rel="icon" href="data:,">
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
ul { list-style: none; padding: 0; }
li { margin: 0 0 1.25rem; }
p { margin: 0.25rem 0; }
button { font: inherit; padding: 0.5rem 1rem; min-width: 15rem; text-align: left; cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>Who are you?</h1>
<p>This stands in for the company's identity provider. There are no passwords.</p>
<form method="post">
<ul>
${[...people].map(choice).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}

function choice({ subject, name, about }: Person): string {
  const id = escapeHtml(subject);
  return `<li><button type="submit" name="subject" value="${id}" aria-describedby="about-${id}">Sign in as ${escapeHtml(name)}</button>
<p id="about-${id}">${escapeHtml(about)}</p></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

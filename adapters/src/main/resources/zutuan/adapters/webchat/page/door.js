// The login page.
import { door, login } from './api.js';
import { avatar, byId, element } from './dom.js';

/** Shows the login page; `entered` runs once somebody is in. */
export async function showDoor(entered) {
  byId('door').hidden = false;
  byId('chat').hidden = true;
  const enter = async (how) => {
    byId('door-error').textContent = '';
    try {
      await login(how);
      byId('door').hidden = true;
      await entered();
    } catch (failure) {
      byId('door-error').textContent = failure.message;
    }
  };
  byId('code-form').onsubmit = (event) => {
    event.preventDefault();
    enter({ code: byId('code').value.trim() });
  };
  await offerPeople(enter);
  await enterByLink(enter);
}

async function offerPeople(enter) {
  try {
    const { open, people } = await door();
    byId('people').hidden = !open;
    byId('people-list').replaceChildren(...people.map((person) => personButton(person, enter)));
  } catch (failure) {
    byId('door-error').textContent = failure.message;
  }
}

function personButton(person, enter) {
  return element(
    'button',
    { class: 'person', 'data-test': 'person', 'data-person': person.id, onclick: () => enter({ person: person.id }) },
    avatar(person.name),
    element('span', {}, element('b', {}, person.name), element('small', {}, person.title)),
  );
}

/** A link may carry the code after #, where servers and logs do not see it. */
async function enterByLink(enter) {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code) {
    window.history.replaceState(null, '', location.pathname);
    await enter({ code });
  }
}

// Small helpers for the parts of the deck that are not trees of text.

// An element with a class, text or children, and attributes.
export const make = (tag, cls, content, attributes = {}) => {
  const element = document.createElement(tag);
  if (cls) element.className = cls;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (content !== undefined && content !== null) {
    element.append(...(Array.isArray(content) ? content : [content]));
  }
  return element;
};

// A button that says what it does.
export const button = (words, label, act) => {
  const element = make('button', '', words, { type: 'button', 'aria-label': label, title: label });
  element.addEventListener('click', act);
  return element;
};

// Marks a box whose content goes on below, until its end is in sight.
export const cue = (box) => {
  const check = () => {
    const more = box.scrollHeight - box.clientHeight - box.scrollTop > 3;
    box.classList.toggle('deck-more', more);
    if (more || box.scrollTop > 0) box.tabIndex = 0;
  };
  box.classList.add('deck-scrolls');
  box.addEventListener('scroll', check, { passive: true });
  check();
};

// The table's own entry of that name; nothing that every object has.
export const own = (table, name) => (Object.hasOwn(table, name) ? table[name] : undefined);

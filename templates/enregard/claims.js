// The heads of the table of claims sort it. Without script they are no buttons, since they could do nothing.
for (const head of document.querySelectorAll('.claims thead th')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  head.ariaSort = 'none';
  button.addEventListener('click', () => {
    const sign = head.ariaSort === 'ascending' ? -1 : 1;
    for (const one of head.parentNode.cells) one.ariaSort = 'none';
    head.ariaSort = sign > 0 ? 'ascending' : 'descending';
    const key = row => { const cell = row.cells[head.cellIndex]; return cell.dataset.key || cell.innerText; };
    const order = new Intl.Collator(head.closest('.enregard').lang, { numeric: true, ignorePunctuation: true });
    // Each article's claims stay under its title.
    for (const body of head.closest('table').tBodies) {
      const rows = [...body.rows].slice(1).map(row => [key(row), row]);
      body.append(...rows.sort((a, b) => sign * order.compare(a[0], b[0])).map(one => one[1]));
    }
  });
}

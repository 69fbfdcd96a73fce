(function () {
  'use strict';

  function valueOf(row, column, isNumber) {
    var text = row.cells[column].textContent.trim();
    if (!isNumber) { return text.toLowerCase(); }
    var number = parseFloat(text.replace(/[^0-9.\-]/g, ''));
    return isNaN(number) ? -1 : number;
  }

  function sort(table, head, column) {
    var isNumber = head.classList.contains('number');
    var before = head.getAttribute('aria-sort');
    var isDescending = before ? before === 'ascending' : isNumber;
    var sign = isDescending ? -1 : 1;
    table.querySelectorAll('thead th').forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
    var body = table.tBodies[0];
    Array.from(body.rows)
      .map(function (row) { return { row: row, value: valueOf(row, column, isNumber) }; })
      .sort(function (a, b) { return a.value === b.value ? 0 : a.value > b.value ? sign : -sign; })
      .forEach(function (entry) { body.appendChild(entry.row); });
  }

  document.querySelectorAll('table.data').forEach(function (table) {
    table.querySelectorAll('thead th').forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      button.addEventListener('click', function () { sort(table, head, column); });
      head.replaceChildren(button);
    });
  });

  var runs = document.querySelectorAll('details.run');
  var title = document.getElementById('runs-title');
  if (title) {
    var tools = document.createElement('p');
    tools.className = 'tools';
    [['Open all', true], ['Close all', false]].forEach(function (tool) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = tool[0];
      button.addEventListener('click', function () { runs.forEach(function (run) { run.open = tool[1]; }); });
      tools.appendChild(button);
    });
    title.after(tools);
  }
}());

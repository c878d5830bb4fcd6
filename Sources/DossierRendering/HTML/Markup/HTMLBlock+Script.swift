extension HTMLBlock {
  /// The script of a cohort's page, which is whole without it: it sorts, filters, and unfolds what is folded before printing.
  ///
  /// It reads the page and writes text only, never markup; it asks for nothing and keeps nothing.
  static let script = HTMLBlock(
    .script,
    #"""
    (function () {
      'use strict';
      var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
      var make = function (name, text) {
        var element = document.createElement(name);
        if (text) { element.textContent = text; }
        return element;
      };

      var unfolded = [];
      window.addEventListener('beforeprint', function () {
        unfolded = all('details:not([open])');
        unfolded.forEach(function (element) { element.open = true; });
      });
      window.addEventListener('afterprint', function () {
        unfolded.forEach(function (element) { element.open = false; });
      });

      var table = document.getElementById('tableau');
      if (!table) { return; }
      var rows = all('tbody > tr', table);
      var state = { filter: '', verdict: '' };

      var controls = make('div');
      controls.className = 'controls';
      var output = make('output');
      output.setAttribute('aria-live', 'polite');
      var field = function (id, name, element) {
        var box = make('div');
        var label = make('label', name);
        label.htmlFor = id;
        element.id = id;
        box.append(label, element);
        controls.append(box);
      };

      var plain = function (text) { return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); };
      var names = new Map(rows.map(function (row) { return [row.dataset.n, plain(row.cells[1].textContent)]; }));
      var count = function () {
        var shown = rows.filter(function (row) { return !row.hidden; }).length;
        return shown + ' dossier' + (shown > 1 ? 's' : '') + ' sur ' + rows.length;
      };
      var followers = all('[data-n]');
      var filter = function () {
        var kept = new Set();
        rows.forEach(function (row) {
          var isKept = names.get(row.dataset.n).indexOf(state.filter) >= 0
            && (!state.verdict || row.dataset.verdict === state.verdict);
          if (isKept) { kept.add(row.dataset.n); }
        });
        followers.forEach(function (element) { element.hidden = !kept.has(element.dataset.n); });
        output.textContent = count();
      };

      var search = make('input');
      search.type = 'search';
      search.addEventListener('input', function () { state.filter = plain(search.value.trim()); filter(); });
      field('filtre', 'Chercher un dossier', search);

      var verdicts = make('select');
      var option = function (value, text) {
        var element = make('option', text);
        element.value = value;
        verdicts.append(element);
      };
      option('', 'tous');
      var seen = new Map();
      rows.forEach(function (row) {
        if (!seen.has(row.dataset.verdict)) { seen.set(row.dataset.verdict, row.cells[2]); }
      });
      Array.from(seen).sort(function (one, other) { return one[1].dataset.v - other[1].dataset.v; }).forEach(function (pair) {
        var words = pair[1].querySelector('.badge').textContent.trim().split(/\s/);
        option(pair[0], words.slice(1).join(' '));
      });
      verdicts.addEventListener('change', function () { state.verdict = verdicts.value; filter(); });
      if (seen.size > 1) { field('verdict', 'Verdict', verdicts); }
      controls.append(output);
      table.parentNode.parentNode.insertBefore(controls, table.parentNode);
      output.textContent = count();

      var value = function (row, index) {
        var cell = row.cells[index];
        if (!cell || cell.colSpan > 1) { return null; }
        if (cell.dataset.v) { return Number(cell.dataset.v); }
        var text = cell.textContent.trim();
        var number = /[−-]?[\d\u202f]+(?:,\d+)?/.exec(text);
        if (cell.classList.contains('num')) {
          return number ? Number(number[0].replace(/\u202f/g, '').replace('−', '-').replace(',', '.')) : null;
        }
        return text;
      };
      var collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
      var compare = function (one, other) {
        return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
      };
      var headers = all('th[data-tri]', table);
      var sort = function (header) {
        var index = Number(header.dataset.tri);
        var descending = header.getAttribute('aria-sort') === 'ascending';
        headers.forEach(function (other) { other.removeAttribute('aria-sort'); });
        header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        var order = rows.map(function (row) { return { n: row.dataset.n, value: value(row, index) }; });
        order.sort(function (one, other) {
          if (one.value === null || other.value === null) { return (one.value === null) - (other.value === null); }
          return descending ? compare(other.value, one.value) : compare(one.value, other.value);
        });
        var ranks = new Map(order.map(function (item, rank) { return [item.n, rank]; }));
        var parents = new Map();
        followers.forEach(function (element) {
          if (!parents.has(element.parentNode)) { parents.set(element.parentNode, []); }
          parents.get(element.parentNode).push(element);
        });
        parents.forEach(function (children, parent) {
          children.sort(function (one, other) { return ranks.get(one.dataset.n) - ranks.get(other.dataset.n); });
          parent.append.apply(parent, children);
        });
        output.textContent = count() + ', triés par ' + header.dataset.name + (descending ? ', ordre décroissant' : ', ordre croissant');
      };
      headers.forEach(function (header) {
        var button = make('button');
        button.type = 'button';
        header.dataset.name = header.textContent.trim().toLowerCase();
        while (header.firstChild) { button.append(header.firstChild); }
        header.append(button);
        button.addEventListener('click', function () { sort(header); });
      });
    })();
    """#,
    hash: "rl70SAeO754QYh09qeV3XyAvlDkaZA9g/hOc7SYRJD0="
  )
}

/*
 * Draws the table in a figure as a chart, with Apache ECharts. A page says all of it in its table: without this script, or
 * without ECharts, the table is what everybody reads, and with it the table stays one click away.
 *
 * figure[data-chart]    bars | columns | heat | lines | parts
 * data[value]           the number of a cell, in the unit of data-unit; the cell's text is how people read it
 * data-mark             where a line crosses the columns or the lines, and data-mark-label what it says
 * data-low, data-high   the ends of a band behind the lines, and data-band-label what it says
 */
(() => {
  'use strict';
  if (!window.echarts) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const PAPER = { ink: '#1d2430', soft: '#505a69', line: '#d9d6cc', ground: '#ffffff', accent: '#0b5d57', pale: '#e3f0ee', bad: '#a3222b', warn: '#8a4b08' };

  const screen = () => {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    return { ink: of('--ink'), soft: of('--ink-soft'), line: of('--line'), ground: of('--surface'), accent: of('--accent'), pale: of('--accent-soft'), bad: of('--bad'), warn: of('--warn') };
  };

  /** What the table says: a head for each column of numbers, and rows of numbers with the words that people read. */
  const read = (table) => ({
    heads: [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim()),
    rows: [...table.tBodies[0].rows].map((row) => ({
      name: row.cells[0].textContent.trim(),
      cells: [...row.cells].slice(1).map((cell) => ({
        value: cell.querySelector('data') ? Number(cell.querySelector('data').value) : null,
        text: cell.textContent.trim(),
        href: (cell.querySelector('a') ?? row.querySelector('a'))?.href,
      })),
    })),
  });

  // As the page's language writes them; ECharts knows only the English way.
  const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);
  const text = (colours, more) => ({ color: colours.ink, fontFamily: 'inherit', fontSize: 13, ...more });
  /** A long name in two lines, broken near its middle. */
  const halved = (name) => {
    const off = (at) => Math.abs(at - name.length / 2);
    const [at] = [...name.matchAll(/ /g)].map((space) => space.index).sort((one, other) => off(one) - off(other));
    return at === undefined || name.length <= 12 ? name : name.slice(0, at) + '\n' + name.slice(at + 1);
  };
  const names = (rows) => rows.map((row) => row.name);
  const points = (rows, column) => rows.map((row) => ({ value: row.cells[column].value, text: row.cells[column].text, href: row.cells[column].href }));

  const categories = (colours, data, more) => ({
    type: 'category', data, axisLine: { lineStyle: { color: colours.soft } }, axisTick: { show: false },
    axisLabel: text(colours, { hideOverlap: true }), ...more,
  });
  const values = (colours, figure, more) => ({
    type: 'value', name: figure.dataset.unit ?? '', nameTextStyle: text(colours, { color: colours.soft }),
    axisLabel: text(colours, { hideOverlap: true, formatter: (value) => numbers.format(value) }), splitLine: { lineStyle: { color: colours.line } }, ...more,
  });
  const mark = (colours, figure, along) => figure.dataset.mark === undefined ? undefined : {
    silent: true, symbol: 'none', lineStyle: { color: colours.bad, width: 2, type: 'dashed' },
    label: text(colours, { formatter: figure.dataset.markLabel, position: along === 'xAxis' ? 'end' : 'insideEndTop', color: colours.bad }),
    data: [{ [along]: Number(figure.dataset.mark) }],
  };
  const band = (colours, figure) => figure.dataset.high === undefined ? undefined : {
    silent: true, itemStyle: { color: colours.pale, opacity: 0.9 },
    label: text(colours, { show: true, color: colours.soft, position: 'insideTopLeft' }),
    data: [[{ yAxis: Number(figure.dataset.low), name: figure.dataset.bandLabel }, { yAxis: Number(figure.dataset.high) }]],
  };

  const kinds = {
    bars: ({ heads, rows }, colours, figure) => ({
      xAxis: values(colours, figure, { name: '' }),
      yAxis: categories(colours, names(rows), { inverse: true, axisLabel: text(colours, { width: 150, overflow: 'break', lineHeight: 15 }) }),
      series: [{
        type: 'bar', name: heads[0], data: points(rows, 0), barMaxWidth: 34, itemStyle: { color: colours.accent },
        label: text(colours, { show: true, position: 'right', formatter: ({ data }) => data.text }),
      }],
    }),
    columns: ({ heads, rows }, colours, figure) => ({
      // As many names as stand side by side; the others are in the tooltips and the table.
      xAxis: categories(colours, names(rows), { axisLabel: text(colours, { hideOverlap: true, formatter: halved, lineHeight: 15 }) }),
      yAxis: values(colours, figure, { minInterval: 1 }),
      series: [{ type: 'bar', name: heads[0], data: points(rows, 0), barCategoryGap: '12%', itemStyle: { color: colours.accent }, markLine: mark(colours, figure, 'xAxis') }],
    }),
    lines: ({ heads, rows }, colours, figure) => ({
      legend: heads.length > 1 ? { bottom: 0, textStyle: text(colours) } : undefined,
      xAxis: categories(colours, names(rows), { boundaryGap: false }),
      yAxis: values(colours, figure, { min: 0, max: ({ max }) => Math.ceil(Math.max(max, Number(figure.dataset.high ?? 0), Number(figure.dataset.mark ?? 0))) }),
      series: heads.map((name, column) => ({
        type: 'line', name, data: points(rows, column), symbolSize: 7, connectNulls: false,
        symbol: ['circle', 'diamond', 'rect'][column % 3], lineStyle: { width: 2.5, type: ['solid', 'dashed', 'dotted'][column % 3] },
        color: [colours.accent, colours.warn, colours.bad][column % 3],
        markArea: column === 0 ? band(colours, figure) : undefined, markLine: column === 0 ? mark(colours, figure, 'yAxis') : undefined,
      })),
    }),
    parts: ({ heads, rows }, colours, figure) => ({
      legend: { bottom: 0, textStyle: text(colours) },
      aria: { decal: { show: true } },
      xAxis: values(colours, figure, { name: '', minInterval: 1 }),
      yAxis: categories(colours, names(rows), { inverse: true, axisLabel: text(colours, { width: 150, overflow: 'break', lineHeight: 15 }) }),
      series: [0, 1].map((column) => ({
        type: 'bar', stack: 'all', name: heads[column], data: points(rows, column), barMaxWidth: 34,
        itemStyle: { color: [colours.accent, colours.warn][column] },
      })),
    }),
    heat: ({ heads, rows }, colours) => {
      const cells = rows.flatMap((row, y) => row.cells.map((cell, x) => ({ value: [x, y, cell.value], text: cell.text, href: cell.href })));
      const most = Math.max(1, ...cells.map((cell) => cell.value[2]));
      return {
        xAxis: categories(colours, heads, { splitArea: { show: false } }),
        yAxis: categories(colours, names(rows), { inverse: true, axisLabel: text(colours, { width: 120, overflow: 'break', lineHeight: 15 }) }),
        visualMap: {
          min: 0, max: most, text: [numbers.format(most), '0'], calculable: false, orient: 'horizontal', left: 'center', bottom: 0, textStyle: text(colours),
          inRange: { color: [colours.pale, colours.warn, colours.bad] },
        },
        series: [{
          type: 'heatmap', data: cells, itemStyle: { borderColor: colours.ground, borderWidth: 2 },
          label: { show: heads.length <= 16, fontSize: 12, fontFamily: 'inherit', formatter: ({ data }) => (data.value[2] ? data.text : ''), color: '#ffffff', textBorderColor: '#1d2430', textBorderWidth: 2 },
        }],
      };
    },
  };

  const tip = ({ name, seriesName, data, value }) => [name, seriesName, data?.text ?? value].filter(Boolean).join('\n');

  const drawn = [...document.querySelectorAll('figure[data-chart]')].map((figure) => {
    const table = figure.querySelector('table');
    if (!table) return null; // there was nothing to count, and the figure says so
    const said = read(table);
    const columns = { bars: 1, columns: 1, parts: 2 }[figure.dataset.chart] ?? said.heads.length;
    if (!said.rows.some((row) => row.cells.slice(0, columns).some((cell) => cell.value !== null))) return null; // too few to show
    const plot = figure.querySelector('.plot');
    plot.hidden = false;
    const tall = { bars: 44, parts: 52, heat: 40 }[figure.dataset.chart];
    plot.style.height = (tall ? Math.max(150, tall * said.rows.length + 100) : 320) + 'px';
    const chart = echarts.init(plot);
    const draw = (colours) => chart.setOption({
      animation: !calm.matches,
      animationDuration: 400,
      textStyle: text(colours, { fontFamily: getComputedStyle(document.body).fontFamily }),
      // Drawn, not written into the page: its policy lets no script write styles.
      tooltip: { renderMode: 'richText', trigger: 'item', confine: true, backgroundColor: colours.ground, borderColor: colours.soft, textStyle: text(colours), formatter: tip },
      grid: { left: 12, right: 40, top: 40, bottom: ['heat', 'parts'].includes(figure.dataset.chart) || said.heads.length > 1 ? 52 : 12, containLabel: true },
      ...kinds[figure.dataset.chart](said, colours, figure),
    }, true);
    draw(screen());
    chart.on('click', ({ data }) => { if (data?.href) location.href = data.href; });
    figure.querySelector('details').open = false;
    const button = figure.querySelector('button[data-png]');
    button.hidden = false;
    button.addEventListener('click', () => {
      const colours = screen();
      const title = { text: figure.querySelector('h2').textContent, left: 12, top: 4, textStyle: { color: colours.ink, fontSize: 16 } };
      chart.setOption({ animation: false, title });
      chart.getZr().flush();
      const link = document.createElement('a');
      link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colours.ground });
      link.download = button.dataset.png;
      link.click();
      draw(colours);
    });
    return { chart, draw, details: figure.querySelector('details') };
  }).filter(Boolean);

  const again = () => drawn.forEach(({ draw }) => draw(screen()));
  dark.addEventListener('change', again);
  calm.addEventListener('change', again);
  addEventListener('resize', () => drawn.forEach(({ chart }) => chart.resize()));
  // On paper: dark ink, the width of the sheet, and the numbers below.
  addEventListener('beforeprint', () => drawn.forEach(({ chart, draw, details }) => {
    details.open = true;
    draw(PAPER);
    chart.resize({ width: 640 });
  }));
  addEventListener('afterprint', () => drawn.forEach(({ chart, draw, details }) => {
    details.open = false;
    draw(screen());
    chart.resize({ width: 'auto' });
  }));
})();

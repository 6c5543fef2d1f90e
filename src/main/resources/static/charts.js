// Draws what data-chart holds (shell.Chart). Series differ by pattern and lightness, not by colour
// alone; the table below holds the same numbers.
(function () {
  'use strict';
  if (!window.echarts) return;
  const colour = (name) => {
    const probe = document.createElement('span');
    probe.style.color = 'var(' + name + ')';
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  const drawn = [];

  function option(chart, wide) {
    const ink = colour('--ink'), soft = colour('--ink-soft'), line = colour('--line'), accent = colour('--accent'), surface = colour('--surface');
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const palette = dark ? ['#6cc3d8', '#d9c79a', '#8f9fb0', '#b6e2c8'] : ['#0b5a6f', '#b3a06a', '#5b6b78', '#7fb39a'];
    const decals = [
      { symbol: 'none' },
      { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4, color: surface },
      { symbol: 'circle', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.7, color: surface },
      { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0, color: surface },
    ];
    const format = new Intl.NumberFormat(chart.language === 'en' ? 'en' : 'vi', { maximumFractionDigits: 2 });
    const text = { fontFamily: "'Be Vietnam Pro', sans-serif", color: ink, fontSize: 13 };
    const room = wide / chart.categories.length; // long words lie better than they stand
    const crowded = room < 8 * Math.max(...chart.categories.flatMap((c) => c.split(' ')).map((w) => w.length)) || (room < 100 && chart.categories.some((c) => c.length > 12));
    const boxes = chart.kind === 'BOXES', lying = chart.kind === 'LYING_BARS' || boxes || (chart.kind === 'BARS' && crowded), lines = chart.kind === 'LINES';
    const names = { type: 'category', data: chart.categories, inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: soft } },
      axisLabel: Object.assign({}, text, { interval: lines ? 'auto' : 0, width: lying ? Math.min(150, wide / 3) : Math.max(48, room - 12), overflow: 'break', lineHeight: 17 }) };
    const values = { type: 'value', splitNumber: lying && wide < 480 ? 3 : 5, min: (v) => Math.min(0, v.min), splitLine: { lineStyle: { color: line } },
      axisLabel: Object.assign({}, text, { color: soft, formatter: (v) => format.format(v) }) };
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 250,
      textStyle: text,
      grid: { left: 8, right: 24, top: chart.series.length > 1 ? 40 : 24, bottom: 8, containLabel: true },
      legend: { show: !boxes && chart.series.length > 1, top: 0, left: 0, itemWidth: 24, itemHeight: 14, textStyle: text },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      tooltip: boxes ? { trigger: 'item', textStyle: { fontFamily: text.fontFamily },
        formatter: (p) => [p.name].concat(chart.series.map((s, i) => s.name + ': ' + format.format(p.value[i + 1]))).join('<br>') } : undefined,
      series: boxes ? [{ type: 'boxplot', data: chart.categories.map((_, c) => chart.series.map((s) => s.values[c])),
        itemStyle: { color: palette[0] + '33', borderColor: palette[0], borderWidth: 2 } }] : chart.series.map((series, i) => ({
        name: series.name,
        type: lines ? 'line' : 'bar',
        data: series.values,
        barMaxWidth: 44,
        symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4],
        symbolSize: 9,
        lineStyle: { width: 2.5, type: ['solid', 'dashed', 'dotted'][i % 3] },
        itemStyle: { color: palette[i % 4], decal: lines ? undefined : decals[i % 4], borderColor: palette[i % 4], borderWidth: 1 },
        label: { show: chart.categories.length * chart.series.length <= 40, position: lying ? 'right' : 'top', fontFamily: text.fontFamily, fontSize: 12, color: ink, formatter: (p) => (p.value == null ? '' : format.format(p.value)) },
        markLine: i === 0 && chart.target != null
          ? { silent: true, symbol: 'none', lineStyle: { color: accent, type: 'dashed', width: 2 }, label: { fontFamily: text.fontFamily, color: ink, formatter: format.format(chart.target) }, data: [lying ? { xAxis: chart.target } : { yAxis: chart.target }] }
          : undefined,
      })),
    };
  }

  function draw(element) {
    element.hidden = false;
    const instance = window.echarts.init(element, null, { renderer: 'canvas' });
    const chart = JSON.parse(element.dataset.chart);
    instance.setOption(option(chart, element.clientWidth));
    drawn.push({ instance, chart, element });
    const table = element.parentElement.querySelector('.chart-table');
    if (table) table.open = false;
  }

  function start(root) {
    root.querySelectorAll('[data-chart]').forEach((element) => {
      if (!window.echarts.getInstanceByDom(element)) draw(element);
    });
  }
  (document.fonts ? document.fonts.ready : Promise.resolve()).then(() => start(document));
  document.addEventListener('htmx:afterSwap', (event) => start(event.target));
  window.addEventListener('resize', () => drawn.forEach((d) => { d.instance.resize(); d.instance.setOption(option(d.chart, d.element.clientWidth), true); }));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawn.forEach((d) => d.instance.setOption(option(d.chart, d.element.clientWidth), true)));
  // Paper is narrower than most screens: 165 mm.
  const fit = (width) => drawn.forEach((d) => {
    d.instance.resize({ width, animation: { duration: 0 } });
    d.instance.setOption(Object.assign(option(d.chart, width === 'auto' ? d.element.clientWidth : width), { animation: false }), true);
  });
  window.addEventListener('beforeprint', () => fit(620));
  window.addEventListener('afterprint', () => fit('auto'));
})();

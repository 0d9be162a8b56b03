// A map on a canvas: pan, zoom, pick. Shapes come as shared arcs on a grid; see POLOS_EDITION.map.
(function () {
  "use strict";
  var SMALL = 7, REACH = 14, NEAREST = 60, LAND = "#f8f6f2", BORDER = "#d3cdc2", INK = "#14181c";

  function ringPoints(arcs, ring) {
    var points = [];
    ring.forEach(function (place) {
      var own = arcs[place < 0 ? ~place : place];
      points = points.concat((place < 0 ? own.slice().reverse() : own).slice(points.length ? 1 : 0));
    });
    return points;
  }

  function addRing(path, points) {
    points.forEach(function (at, i) { if (i) path.lineTo(at[0], at[1]); else path.moveTo(at[0], at[1]); });
    path.closePath();
  }

  function unpacked(data) {
    var arcs = data.arcs.map(function (steps) {
      var x = 0, y = 0, found = [];
      for (var i = 0; i < steps.length; i += 2) found.push([x += steps[i], y += steps[i + 1]]);
      return found;
    });
    var land = new Path2D(), borders = new Path2D(), drawn = {};
    data.land.forEach(function (ring) { addRing(land, ringPoints(arcs, ring)); });
    data.borders.forEach(function (ring) {
      ring.forEach(function (place) {
        var at = place < 0 ? ~place : place;
        if (drawn[at]) return;
        drawn[at] = true;
        arcs[at].forEach(function (point, i) { borders[i ? "lineTo" : "moveTo"](point[0], point[1]); });
      });
    });
    var shapes = data.shapes.map(function (rings) {
      var path = new Path2D(), box = [Infinity, Infinity, -Infinity, -Infinity];
      rings.forEach(function (ring) {
        var points = ringPoints(arcs, ring);
        addRing(path, points);
        points.forEach(function (at) {
          box = [Math.min(box[0], at[0]), Math.min(box[1], at[1]), Math.max(box[2], at[0]), Math.max(box[3], at[1])];
        });
      });
      return rings.length ? {path: path, box: box, size: Math.max(box[2] - box[0], box[3] - box[1])} : null;
    });
    return {land: land, borders: borders, shapes: shapes, size: data.size};
  }

  // looks[i] is {colour, line} of shape i; told = {pick(i), hover(i, x, y)}.
  window.PolosMap = function (canvas, data, looks, told) {
    var map = unpacked(data), pen = canvas.getContext("2d"), waiting = false;
    var view = {k: 1, x: 0, y: 0}, least = 1, visible = [], picked = -1, over = -1, keys = false;
    var order = map.shapes.map(function (_, i) { return i; }).filter(function (i) { return map.shapes[i]; });
    order.sort(function (a, b) { return map.shapes[b].size - map.shapes[a].size; });

    function wide() { return canvas.clientWidth || 1; }
    function high() { return canvas.clientHeight || 1; }
    function middle(i) {
      var box = map.shapes[i].box;
      return [(box[0] + box[2]) / 2 * view.k + view.x, (box[1] + box[3]) / 2 * view.k + view.y];
    }

    function whole() {
      least = Math.min(wide() / map.size[0], high() / map.size[1]) * 0.94;
      view = {k: least, x: (wide() - map.size[0] * least) / 2, y: (high() - map.size[1] * least) / 2};
      later();
    }

    function zoom(factor, x, y) {
      var k = Math.min(Math.max(view.k * factor, least), Math.max(least * 200, 0.5));
      view.x = x - (x - view.x) * k / view.k;
      view.y = y - (y - view.y) * k / view.k;
      view.k = k;
      later();
    }

    function pan(dx, dy) {
      view.x = Math.min(Math.max(view.x + dx, wide() / 2 - map.size[0] * view.k), wide() / 2);
      view.y = Math.min(Math.max(view.y + dy, high() / 2 - map.size[1] * view.k), high() / 2);
      later();
    }

    function show(i) {
      if (!map.shapes[i]) return;
      var box = map.shapes[i].box, width = wide() / (box[2] - box[0] || 1), height = high() / (box[3] - box[1] || 1);
      var at = middle(i), seen = at[0] > 40 && at[0] < wide() - 40 && at[1] > 40 && at[1] < high() - 40;
      if (seen && map.shapes[i].size * view.k > 24) return;
      view.k = Math.max(least, Math.min(Math.min(width, height) * 0.25, least * 6));
      view.x = wide() / 2 - (box[0] + box[2]) / 2 * view.k;
      view.y = high() / 2 - (box[1] + box[3]) / 2 * view.k;
      later();
    }

    function stroke(path, width, colour, dashes) {
      pen.lineWidth = width / view.k;
      pen.strokeStyle = colour;
      pen.setLineDash((dashes || []).map(function (length) { return length / view.k; }));
      pen.stroke(path);
    }

    function outlined(shape, look) {
      if (look.line === "double" && shape.size * view.k > 30) {
        stroke(shape.path, 4.5, look.colour);
        stroke(shape.path, 1.5, "#ffffff");
      } else {
        stroke(shape.path, look.line === "thick" ? 4 : look.line === "double" ? 3 : look.line === "thin" ? 1 : 1.8, look.colour,
          look.line === "dashed" ? [5, 3] : look.line === "dotted" || look.line === "thin" ? [1.5, 2.5] : []);
      }
    }

    function drawOne(i, strong) {
      var shape = map.shapes[i], look = looks[i], at = middle(i);
      if (shape.size * view.k < SMALL) {
        pen.save();
        pen.setTransform(ratio(), 0, 0, ratio(), 0, 0);
        pen.beginPath();
        pen.arc(at[0], at[1], strong ? 6 : 4, 0, 7);
        pen.fillStyle = look.colour;
        pen.fill();
        pen.lineWidth = strong ? 2.5 : 1;
        pen.strokeStyle = strong ? INK : "#ffffff";
        pen.setLineDash([]);
        pen.stroke();
        pen.restore();
        return;
      }
      pen.globalAlpha = strong ? 0.85 : 0.4;
      pen.fillStyle = look.colour;
      pen.fill(shape.path, "evenodd");
      pen.globalAlpha = 1;
      if (strong) { stroke(shape.path, 5, "#ffffff"); stroke(shape.path, 2.5, INK); } else outlined(shape, look);
    }

    function ratio() { return window.devicePixelRatio || 1; }

    function onScreen(i) {
      var box = map.shapes[i].box;
      return box[2] * view.k + view.x > -9 && box[0] * view.k + view.x < wide() * (1 + 2 * ROOM) + 9 &&
        box[3] * view.k + view.y > -9 && box[1] * view.k + view.y < high() * (1 + 2 * ROOM) + 9;
    }

    // Land and agglomerations are drawn on a layer that is wider than the map. While the view moves, the layer moves
    // with it; it is drawn anew when the view is at rest.
    var layer = document.createElement("canvas"), ink = layer.getContext("2d"), drawn = null, rest = 0;
    var ROOM = 0.2, PAUSE = 90;

    function drawLayer() {
      var r = ratio(), view0 = view, pen0 = pen;
      layer.width = Math.round(wide() * (1 + 2 * ROOM) * r);
      layer.height = Math.round(high() * (1 + 2 * ROOM) * r);
      drawn = {k: view.k, x: view.x + wide() * ROOM, y: view.y + high() * ROOM, r: r, w: wide(), h: high()};
      view = drawn;
      pen = ink;
      pen.setTransform(view.k * r, 0, 0, view.k * r, view.x * r, view.y * r);
      pen.lineJoin = "round";
      pen.fillStyle = LAND;
      pen.fill(map.land, "evenodd");
      stroke(map.borders, 0.7, BORDER);
      order.forEach(function (i) { if (visible[i] && onScreen(i)) drawOne(i, false); });
      view = view0;
      pen = pen0;
    }

    function draw() {
      waiting = false;
      var r = ratio(), width = Math.round(wide() * r), height = Math.round(high() * r), scale;
      if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
      if (!drawn || drawn.r !== r || drawn.w !== wide() || drawn.h !== high()) drawLayer();
      if (drawn.k !== view.k || drawn.x !== view.x + wide() * ROOM || drawn.y !== view.y + high() * ROOM) {
        window.clearTimeout(rest);
        rest = window.setTimeout(anew, PAUSE);
      }
      scale = view.k / drawn.k;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
      pen.drawImage(layer, (view.x - drawn.x * scale) * r, (view.y - drawn.y * scale) * r,
        layer.width * scale, layer.height * scale);
      pen.setTransform(view.k * r, 0, 0, view.k * r, view.x * r, view.y * r);
      pen.lineJoin = "round";
      if (over >= 0 && over !== picked && visible[over]) stroke(map.shapes[over].path, 2.5, INK);
      if (picked >= 0 && map.shapes[picked]) drawOne(picked, true);
      if (keys) {
        pen.setTransform(r, 0, 0, r, 0, 0);
        pen.setLineDash([]);
        pen.beginPath();
        var x = wide() / 2, y = high() / 2;
        pen.moveTo(x - 14, y); pen.lineTo(x + 14, y); pen.moveTo(x, y - 14); pen.lineTo(x, y + 14);
        pen.lineWidth = 4; pen.strokeStyle = "#ffffff"; pen.stroke();
        pen.lineWidth = 1.5; pen.strokeStyle = INK; pen.stroke();
      }
    }

    function anew() { drawn = null; later(); }

    function later() { if (!waiting) { waiting = true; window.requestAnimationFrame(draw); } }

    function near(x, y, reach) {
      var best = -1, least = reach;
      order.forEach(function (i) {
        if (!visible[i]) return;
        var at = middle(i), far = Math.hypot(at[0] - x, at[1] - y);
        if (far < least) { least = far; best = i; }
      });
      return best;
    }

    function at(x, y, reach) {
      var gx = (x - view.x) / view.k, gy = (y - view.y) / view.k;
      for (var n = order.length - 1; n >= 0; n--) {
        var i = order[n], shape = map.shapes[i], box = shape.box;
        if (!visible[i] || gx < box[0] || gx > box[2] || gy < box[1] || gy > box[3]) continue;
        pen.setTransform(1, 0, 0, 1, 0, 0);
        if (pen.isPointInPath(shape.path, gx, gy, "evenodd")) return i;
      }
      return near(x, y, reach);
    }

    // Mouse and touch
    var down = {}, start = null, moved = 0;
    function place(event) {
      var box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    }
    canvas.addEventListener("pointerdown", function (event) {
      canvas.setPointerCapture(event.pointerId);
      down[event.pointerId] = place(event);
      start = place(event);
      if (Object.keys(down).length === 1) moved = 0;
      keys = false;
    });
    canvas.addEventListener("pointermove", function (event) {
      var now = place(event), ids = Object.keys(down), before = down[event.pointerId];
      if (!before) {
        var i = at(now[0], now[1], 6);
        if (i !== over) { over = i; later(); }
        told.hover(i, now[0], now[1]);
        return;
      }
      moved = Math.max(moved, Math.hypot(now[0] - start[0], now[1] - start[1]));
      if (ids.length === 2) {
        var other = down[ids[0] === String(event.pointerId) ? ids[1] : ids[0]];
        var apart = Math.hypot(now[0] - other[0], now[1] - other[1]);
        var was = Math.hypot(before[0] - other[0], before[1] - other[1]) || 1;
        zoom(apart / was, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
        moved = 99;
      } else if (moved > 4) {
        pan(now[0] - before[0], now[1] - before[1]);
      }
      down[event.pointerId] = now;
    });
    function up(event) {
      var now = down[event.pointerId];
      delete down[event.pointerId];
      if (event.type === "pointerup" && now && moved <= 4) {
        told.pick(at(now[0], now[1], event.pointerType === "mouse" ? 8 : REACH));
      }
    }
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", up);
    canvas.addEventListener("pointerleave", function () { over = -1; told.hover(-1, 0, 0); later(); });
    canvas.addEventListener("wheel", function (event) {
      event.preventDefault();
      var now = place(event);
      zoom(Math.pow(1.0015, -event.deltaY), now[0], now[1]);
    }, {passive: false});

    // Keyboard: arrows move, + and - zoom, 0 shows all, Enter picks what is nearest to the cross.
    canvas.addEventListener("keydown", function (event) {
      var x = wide() / 2, y = high() / 2, step = 60, known = true;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "ArrowLeft") pan(step, 0);
      else if (event.key === "ArrowRight") pan(-step, 0);
      else if (event.key === "ArrowUp") pan(0, step);
      else if (event.key === "ArrowDown") pan(0, -step);
      else if (event.key === "+" || event.key === "=") zoom(1.5, x, y);
      else if (event.key === "-") zoom(1 / 1.5, x, y);
      else if (event.key === "0") whole();
      else if (event.key === "Enter" || event.key === " ") told.pick(at(x, y, Math.max(NEAREST, wide() / 4)));
      else known = false;
      if (!known) return;
      event.preventDefault();
      keys = true;
      later();
    });
    canvas.addEventListener("focus", function () { keys = canvas.matches(":focus-visible"); later(); });
    canvas.addEventListener("blur", function () { keys = false; later(); });
    if (window.ResizeObserver) new ResizeObserver(function () { if (view.k <= least) whole(); else later(); }).observe(canvas);
    whole();

    return {
      draw: draw,
      anew: anew,
      whole: whole,
      zoom: function (factor) { zoom(factor, wide() / 2, high() / 2); },
      filter: function (shown) { visible = shown; window.clearTimeout(rest); rest = window.setTimeout(anew, PAUSE); },
      pick: function (i, move) { picked = i; if (move && i >= 0) show(i); later(); },
      spot: function (i) { return map.shapes[i] ? middle(i) : null; },
      view: function () { return [view.k, view.x, view.y]; }
    };
  };
})();

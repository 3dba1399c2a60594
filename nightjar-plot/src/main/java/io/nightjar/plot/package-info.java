/**
 * Publication-quality figures from plain numbers.
 *
 * <p><b>What for.</b> A {@link io.nightjar.plot.Figure} is a row of panels; a {@link
 * io.nightjar.plot.Panel} is a pair of axes with layers drawn in their order; {@link
 * io.nightjar.plot.Figures#write} puts it into an SVG, PDF or PNG file.
 *
 * <p><b>Ideas.</b> Records describe the figure. Composing it turns every layer, axis and label into
 * a list of {@code Ink}: shapes in page coordinates with a colour. The formats only replay the ink,
 * so all three show the same picture, and the place of the legend is found by asking the very ink
 * that will be drawn. Letters are outlines of the TeX fonts that jlatexmath brings along: no figure
 * depends on the fonts of a machine. The same figure gives the same bytes.
 *
 * <p><b>Units and conventions.</b> Lengths on the page are points [pt], 72 to the inch, y
 * downwards. Data have the unit that the caller writes into the axis label. Labels are LaTeX in
 * math mode; words go into {@code \mathrm{...}} or through {@link io.nightjar.plot.Latex#text}. A
 * layer with an empty label does not appear in the legend.
 *
 * <p><b>May import</b> jlatexmath, Batik, PDFBox, java.desktop; no other package of Nightjar. It
 * knows no physics.
 */
@NullMarked
package io.nightjar.plot;

import org.jspecify.annotations.NullMarked;

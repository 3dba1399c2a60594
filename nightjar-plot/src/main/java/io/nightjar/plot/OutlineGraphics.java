package io.nightjar.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything filled or lettered into one outline. Knows what TeX boxes need, letters of TeX
 * fonts and rules, and refuses the rest: a letter of a system font would look different on the next
 * machine.
 */
final class OutlineGraphics extends AbstractGraphics2D {

  private final Path2D outline = new Path2D.Double();

  OutlineGraphics() {
    super(true);
    gc = new GraphicContext(new AffineTransform());
  }

  Path2D outline() {
    return outline;
  }

  @Override
  public void fill(Shape shape) {
    outline.append(getTransform().createTransformedShape(shape), false);
  }

  @Override
  public void draw(Shape shape) {
    fill(getStroke().createStrokedShape(shape));
  }

  @Override
  public void drawString(String letters, float x, float y) {
    Font font = getFont();
    fill(font.createGlyphVector(getFontRenderContext(), letters).getOutline(x, y));
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw foreign();
  }

  @Override
  public void drawString(AttributedCharacterIterator letters, float x, float y) {
    throw foreign();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    throw foreign();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    throw foreign();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw foreign();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw foreign();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw foreign();
  }

  @Override
  public Graphics create() {
    throw foreign();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return image().getDeviceConfiguration();
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return image().getFontMetrics(font);
  }

  @Override
  public void setXORMode(Color other) {}

  @Override
  public void dispose() {}

  private static Graphics2D image() {
    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
  }

  private static UnsupportedOperationException foreign() {
    return new UnsupportedOperationException("it holds a character that the TeX fonts do not have");
  }
}

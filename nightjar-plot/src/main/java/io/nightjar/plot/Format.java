package io.nightjar.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The kinds of files that a figure can become, named as their suffix. */
enum Format {
  SVG {
    @Override
    void write(Composition composition, OutputStream file) throws IOException {
      Document document = document();
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setPrecision(DECIMALS);
      context.setIDGenerator(new Names(composition.id()));
      SVGGraphics2D page = new SVGGraphics2D(context, true);
      composition.draw(page);
      Element root = page.getRoot();
      // Batik names its empty first definitions alike in every figure
      ((Element) root.getElementsByTagName("defs").item(0)).removeAttribute("id");
      root.setAttribute("width", composition.width() + "pt");
      root.setAttribute("height", composition.height() + "pt");
      root.setAttribute(
          "viewBox", "0 0 %s %s".formatted(composition.width(), composition.height()));
      // Batik's own writer refers to a document type on the network, which parsers then try to read
      serialise(root, file);
    }
  },
  PDF {
    @Override
    void write(Composition composition, OutputStream file) throws IOException {
      float width = (float) composition.width();
      float height = (float) composition.height();
      try (PDDocument document = new PDDocument()) {
        // Identity of the file, otherwise taken from the clock
        document.setDocumentId(0L);
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        composition.draw(graphics);
        graphics.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawForm(graphics.getXFormObject());
        }
        document.save(file);
      }
    }
  },
  PNG {
    @Override
    void write(Composition composition, OutputStream file) throws IOException {
      int width = (int) Math.ceil(composition.width() * DOTS_PER_POINT);
      int height = (int) Math.ceil(composition.height() * DOTS_PER_POINT);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setPaint(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
      composition.draw(graphics);
      graphics.dispose();
      writeImage(image, file);
    }
  };

  /** Decimals of coordinates in SVG: 0.001 pt is finer than any printer. */
  private static final int DECIMALS = 3;

  /** Resolution of PNG: 300 dots per inch. */
  private static final double DOTS_PER_POINT = 300 / 72.0;

  abstract void write(Composition composition, OutputStream file) throws IOException;

  /** The format that the suffix of a file name asks for. */
  static Format of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith(format.suffix()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(file)));
  }

  private String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  private static String unknown(Path file) {
    String allowed = Arrays.stream(values()).map(Format::suffix).collect(Collectors.joining(", "));
    return "Cannot tell the format of the figure '%s' by its suffix; allowed are %s."
        .formatted(file, allowed);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void serialise(Element root, OutputStream file) throws IOException {
    try {
      Transformer identity = TransformerFactory.newInstance().newTransformer();
      identity.setOutputProperty(OutputKeys.INDENT, "yes");
      identity.transform(new DOMSource(root), new StreamResult(file));
    } catch (TransformerException e) {
      throw new IOException("The figure cannot be written as SVG.", e);
    }
  }

  /** Names of clipping paths; two figures in one web page must not use the same. */
  private static final class Names extends SVGIDGenerator {
    private final String figure;

    Names(String figure) {
      this.figure = figure;
    }

    @Override
    public String generateID(String prefix) {
      return figure + "-" + super.generateID(prefix);
    }
  }

  private static void writeImage(BufferedImage image, OutputStream file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(stream);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      metadata.mergeTree("javax_imageio_1.0", resolution());
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }

  /** Tells programs how large the image is meant to be. */
  private static IIOMetadataNode resolution() {
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    for (String axis : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
      IIOMetadataNode size = new IIOMetadataNode(axis);
      size.setAttribute("value", Double.toString(25.4 / 72 / DOTS_PER_POINT)); // [mm]
      dimension.appendChild(size);
    }
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
    root.appendChild(dimension);
    return root;
  }
}

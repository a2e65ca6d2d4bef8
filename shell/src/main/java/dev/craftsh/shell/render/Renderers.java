package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Renderer;

/** Makes the renderer of a format. */
final class Renderers {

  private Renderers() {}

  static Renderer of(
      OutputFormat format,
      Appendable out,
      Appendable talk,
      Screen screen,
      Theme theme,
      boolean header) {
    return switch (format) {
      case TABLE ->
          screen.glyphs() == Glyphs.WORDS
              ? new SpokenRenderer(out, talk)
              : new TableRenderer(out, talk, screen, theme);
      case JSON -> new JsonRenderer(out);
      case NDJSON -> new NdjsonRenderer(out);
      case CSV -> new SeparatedRenderer(out, talk, Separation.COMMAS, header);
      case TSV -> new SeparatedRenderer(out, talk, Separation.TABS, header);
      case YAML -> new YamlRenderer(out);
      case MARKDOWN -> new MarkdownRenderer(out, talk);
      case VERTICAL ->
          screen.glyphs() == Glyphs.WORDS
              ? new SpokenRenderer(out, talk)
              : new VerticalRenderer(out, talk, screen, theme);
    };
  }
}

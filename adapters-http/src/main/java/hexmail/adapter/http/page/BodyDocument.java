package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// The text of a message as a document of its own, which pages show in a frame.
///
/// @param title what browsers call it
/// @param sections the texts of the message, in order
/// @param notes what is not shown, if that has to be said
/// @param coloured whether a text has colours of its own: it is shown on light paper in both themes
/// @param pictures whether it may load pictures from other servers
/// @param refreshAfter in how many seconds there is more to show; 0 when this is all
public record BodyDocument(
    Text title,
    List<Section> sections,
    List<Text> notes,
    boolean coloured,
    boolean pictures,
    long refreshAfter) {
  public BodyDocument {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /// A document that only says something.
  public BodyDocument(Text title, List<Text> notes) {
    this(title, List.of(), notes, false, false, 0);
  }

  /// The same, with another note.
  public BodyDocument with(Text words) {
    return new BodyDocument(title, sections, List.of(words), coloured, pictures, refreshAfter);
  }

  /// One of several texts.
  public sealed interface Section {
    /// HTML that is fit to be shown: it goes into the document as it is.
    record Markup(String safe) implements Section {}

    /// Plain text; line breaks count.
    record Plain(String text) implements Section {}
  }
}

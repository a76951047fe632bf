package hexmail.emulator.mime;

import hexmail.emulator.mime.Part.Body;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A parsed message.
///
/// @param root the root of its parts
/// @param broken whether a part of it could not be read
public record ParsedMessage(Part root, boolean broken) {
  private static final int SNIPPET_LENGTH = 200;
  private static final int SEARCHED_LENGTH = 200_000;

  /// The decoded value of the first header field of this name; empty when missing.
  public String header(String name) {
    return root.header(name).orElse("");
  }

  /// The beginning of the text in one line, not escaped: of the first plain text that is not blank,
  /// else of the first HTML.
  public String snippet() {
    String plain = firstText("text/plain");
    String text = plain.isBlank() ? textOf(firstText("text/html")) : plain;
    return oneLine(text.length() > 4_000 ? text.substring(0, 4_000) : text);
  }

  /// The text for the search index, up to about 200,000 characters.
  public String searchedText() {
    StringBuilder all = new StringBuilder();
    root.walk(part -> {
      if (part.body() instanceof Body.Text(String text) && all.length() < SEARCHED_LENGTH) {
        all.append(part.mimeType().equals("text/html") ? textOf(text) : cut(text));
        all.append('\n');
      }
    });
    return all.toString();
  }

  /// The names of all files in the message.
  public List<String> fileNames() {
    List<String> names = new ArrayList<>();
    root.walk(part -> {
      if (!part.fileName().isEmpty()) {
        names.add(part.fileName());
      }
    });
    return names;
  }

  /// Whether the message has an attachment.
  public boolean hasAttachment() {
    boolean[] found = {false};
    root.walk(part -> found[0] |= part.isAttachedFile());
    return found[0];
  }

  private String firstText(String mimeType) {
    List<String> texts = new ArrayList<>();
    root.walk(part -> {
      if (part.mimeType().equals(mimeType)
          && part.body() instanceof Body.Text(String text)
          && !text.isBlank()) {
        texts.add(text);
      }
    });
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), SEARCHED_LENGTH));
  }

  private static String textOf(String html) {
    Document document = Jsoup.parse(cut(html));
    document.select("head, noscript").remove();
    return document.text();
  }

  /// Invisible characters that are no blanks stay, as in snippets of Gmail.
  private static String oneLine(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}\\u00A0\\uFEFF]+", " ").strip();
    int end = Math.min(line.length(), SNIPPET_LENGTH);
    boolean halfCharacter = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    return line.substring(0, halfCharacter ? end - 1 : end);
  }
}

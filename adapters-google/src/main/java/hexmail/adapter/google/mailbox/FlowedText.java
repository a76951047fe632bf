package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import java.util.regex.Pattern;

/// Joins the lines of text in `format=flowed` (RFC 3676) that the sender's program has broken: a
/// blank at the end of a line says that its paragraph goes on.
final class FlowedText {
  private static final Pattern FLOWED =
      Pattern.compile("(?i)(?:^|;)\\s*format\\s*=\\s*\"?flowed\\b");
  private static final Pattern DELSP = Pattern.compile("(?i)(?:^|;)\\s*delsp\\s*=\\s*\"?yes\\b");

  private static final String SIGNATURE = "-- ";

  private final boolean blankIsRemoved;
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean goesOn;

  private FlowedText(boolean blankIsRemoved) {
    this.blankIsRemoved = blankIsRemoved;
  }

  static String of(MessagePart part, String text) {
    String type = Headers.of(part).first("Content-Type").orElse("");
    return FLOWED.matcher(type).find()
        ? new FlowedText(DELSP.matcher(type).find()).joined(text)
        : text;
  }

  private String joined(String source) {
    source.replace("\r\n", "\n").lines().forEachOrdered(this::add);
    return text.toString();
  }

  private void add(String line) {
    int quotes = 0;
    while (quotes < line.length() && line.charAt(quotes) == '>') {
      quotes++;
    }
    String rest = line.substring(quotes);
    String content = rest.startsWith(" ") ? rest.substring(1) : rest;
    boolean signature = content.equals(SIGNATURE);
    boolean continues = goesOn && quotes == depth && !signature;
    if (!continues) {
      text.append(text.isEmpty() ? "" : "\n").append(">".repeat(quotes));
      text.append(quotes > 0 && !content.isEmpty() ? " " : "");
    }
    depth = quotes;
    goesOn = content.endsWith(" ") && !signature;
    text.append(goesOn && blankIsRemoved ? content.substring(0, content.length() - 1) : content);
  }
}

package hexmail.adapter.http.body;

import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.adapter.http.page.MessagePage.Run;
import hexmail.adapter.http.text.FileSize;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.MessageBody;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the body of a message into text to read.
public final class BodyFormatter {
  /// How many characters of a message are shown, including the addresses of its links.
  static final int LONGEST = 400_000;

  private static final Text SHORTENED = Text.of("message.shortened");
  private static final Text HTML_AS_TEXT = Text.of("message.html-as-text");
  private static final Text NO_TEXT = Text.of("message.no-text");

  /// Invisible characters with nothing but blanks between them: newsletters put many of them behind
  /// what mail programs show as a preview.
  private static final Pattern PADDING =
      Pattern.compile(
          "[\\u00ad\\u034f\\u200b-\\u200d\\u2060\\ufeff]"
              + "(?:[ \\u00a0\\u2007]*+[\\u00ad\\u034f\\u200b-\\u200d\\u2060\\ufeff]){2,}+"
              + "[ \\u00a0\\u2007]*+");

  private BodyFormatter() {}

  /// The text of `body`, with its links to other sites.
  public static Body of(MessageBody body) {
    return switch (body) {
      case MessageBody.Plain(String text) ->
          shown(Linkifier.runs(withoutPadding(beginning(text, LONGEST + 2))), null);
      case MessageBody.Html(String markup) -> shown(HtmlText.runs(markup), HTML_AS_TEXT);
      case MessageBody.Several(List<MessageBody> texts) -> several(texts);
      case MessageBody.Nothing _ -> new Body(List.of(), NO_TEXT);
      case MessageBody.TooLarge(MessageBody beginning, long bytes) ->
          large(of(beginning).runs(), FileSize.inWords(bytes));
      case MessageBody.NotRead _ -> new Body(List.of(), Text.of("message.not-read"));
      case MessageBody.Unreadable _ -> new Body(List.of(), Text.of("message.unreadable"));
    };
  }

  /// Texts that were sent one after the other, with an empty line between them.
  private static Body several(List<MessageBody> texts) {
    List<Run> runs = new ArrayList<>();
    for (MessageBody text : texts) {
      List<Run> next = of(text).runs();
      if (!runs.isEmpty() && !next.isEmpty()) {
        runs.add(new Run.Text("\n\n"));
      }
      runs.addAll(next);
    }
    return shown(runs, HTML_AS_TEXT);
  }

  private static String withoutPadding(String text) {
    return PADDING.matcher(text).replaceAll("");
  }

  private static Body large(List<Run> runs, Text size) {
    return new Body(
        runs,
        runs.isEmpty()
            ? Text.of("message.too-large", "size", size)
            : Text.of("message.too-large.beginning", "size", size));
  }

  private static Body shown(List<Run> runs, @Nullable Text note) {
    if (runs.isEmpty()) {
      return new Body(runs, NO_TEXT);
    }
    List<Run> kept = new ArrayList<>();
    int left = LONGEST;
    for (Run run : runs) {
      int length = length(run);
      if (length > left) {
        if (run instanceof Run.Text(String text)) {
          kept.add(new Run.Text(beginning(text, left)));
        }
        return new Body(kept, SHORTENED);
      }
      kept.add(run);
      left -= length;
    }
    return new Body(kept, note);
  }

  private static int length(Run run) {
    return switch (run) {
      case Run.Text(String text) -> text.length();
      case Run.Link link -> link.text().length() + link.href().length();
    };
  }

  // A character of two halves is not cut between them.
  private static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean between = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, between ? length - 1 : length);
  }
}

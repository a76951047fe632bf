package hexmail.adapter.http.body;

import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.adapter.http.page.MessagePage.Run;
import hexmail.domain.message.MessageBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a body can be read as text.
public final class BodyFormatter {
  /// How many characters of a message are shown, its links' addresses included.
  static final int LONGEST = 400_000;

  private static final String CUT = "The message is very long: you see its beginning.";

  private BodyFormatter() {}

  /// The text of `body`, with its links to other sites.
  public static Body of(MessageBody body) {
    return switch (body) {
      case MessageBody.Plain(String text) ->
          shown(Linkifier.runs(beginning(text, LONGEST + 2)), null);
      case MessageBody.Html(String markup) ->
          shown(HtmlText.runs(markup), "You see the text of this message, without its design.");
      case MessageBody.Nothing _ -> new Body(List.of(), "This message has no text.");
    };
  }

  private static Body shown(List<Run> runs, @Nullable String note) {
    if (runs.isEmpty()) {
      return new Body(runs, "This message has no text.");
    }
    List<Run> kept = new ArrayList<>();
    int left = LONGEST;
    for (Run run : runs) {
      int length = length(run);
      if (length > left) {
        if (run instanceof Run.Text(String text)) {
          kept.add(new Run.Text(beginning(text, left)));
        }
        return new Body(kept, CUT);
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

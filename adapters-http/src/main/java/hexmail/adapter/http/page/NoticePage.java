package hexmail.adapter.http.page;

import java.util.List;

/// Says what happened and what can be done about it.
///
/// @param title in a few words
/// @param text in plain sentences; a line break starts a paragraph
/// @param actions what can be done, the best first
public record NoticePage(String title, String text, List<Action> actions) implements Page {
  public NoticePage {
    actions = List.copyOf(actions);
  }

  @Override
  public boolean offersSignIn() {
    return actions.stream()
        .anyMatch(action -> action instanceof Action.Post post && post.leadsToSignIn());
  }

  /// The text, a paragraph at a time.
  public List<String> paragraphs() {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}

package hexmail.adapter.http.page;

import java.util.List;

/// Says what happened and what can be done about it.
///
/// @param title in a few words
/// @param text in plain sentences; a line break starts a paragraph
/// @param facts what to copy, for whoever can mend it
/// @param actions what can be done, the best first
public record NoticePage(String title, String text, List<Fact> facts, List<Action> actions)
    implements Page {
  /// Something that is named.
  ///
  /// @param literal whether it is for copying, letter by letter
  public record Fact(String name, String value, boolean literal) {
    /// Something to copy.
    public Fact(String name, String value) {
      this(name, value, true);
    }
  }

  public NoticePage {
    facts = List.copyOf(facts);
    actions = List.copyOf(actions);
  }

  /// One with nothing to copy.
  public NoticePage(String title, String text, List<Action> actions) {
    this(title, text, List.of(), actions);
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

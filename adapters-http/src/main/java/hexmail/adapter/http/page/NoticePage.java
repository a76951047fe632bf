package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;
import java.util.stream.Stream;

/// Says what happened and what can be done about it.
///
/// @param title in a few words
/// @param texts in plain sentences; a line break in one starts a paragraph
/// @param facts what to copy, for whoever can fix it
/// @param actions what can be done, the best first
public record NoticePage(Text title, List<Text> texts, List<Fact> facts, List<Action> actions)
    implements Page {
  /// A named value.
  ///
  /// @param literal whether it is for copying, letter by letter
  public record Fact(Text name, Text value, boolean literal) {
    /// A value to copy.
    public Fact(Text name, String value) {
      this(name, Text.literal(value), true);
    }
  }

  public NoticePage {
    texts = List.copyOf(texts);
    facts = List.copyOf(facts);
    actions = List.copyOf(actions);
  }

  /// One with nothing to copy.
  public NoticePage(Text title, Text text, List<Action> actions) {
    this(title, List.of(text), List.of(), actions);
  }

  @Override
  public boolean offersSignIn() {
    return actions.stream()
        .anyMatch(action -> action instanceof Action.Post post && post.leadsToSignIn());
  }

  /// The same with one more sentence.
  NoticePage add(Text sentence) {
    return new NoticePage(
        title, Stream.concat(texts.stream(), Stream.of(sentence)).toList(), facts, actions);
  }

  public List<String> paragraphs(RenderContext render) {
    return texts.stream().map(render::text).flatMap(String::lines).toList();
  }
}

package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Text;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/// What an answer needs to know of its request: who reads it, and what goes into every page.
///
/// @param formToken goes into every form, against forged ones
/// @param signedIn whether the browser has a session
public record RenderContext(Reader reader, String formToken, boolean signedIn) {
  private static final String ATTRIBUTE = RenderContext.class.getName();

  public RenderContext {
    Objects.requireNonNull(reader);
    Objects.requireNonNull(formToken);
  }

  /// For a request of which nothing else is known yet.
  public RenderContext(Catalogue catalogue) {
    this(new Reader(catalogue), "", false);
  }

  /// Keeps this for the answer to `context`.
  public void attach(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  public static RenderContext of(Context context) {
    return Objects.requireNonNull(
        context.<RenderContext>attribute(ATTRIBUTE), "The request filter has not run");
  }

  /// The words, in the language of the reader.
  public Catalogue catalogue() {
    return reader.catalogue();
  }

  /// The time of `clock` in the time zone of the reader.
  public Clock clock(Clock clock) {
    return reader.calendar().clock(clock);
  }

  /// The phrase `key` in the language of the reader.
  ///
  /// @param namesAndValues the name of each argument, followed by its value
  public String text(String key, Object... namesAndValues) {
    return catalogue().text(key, namesAndValues);
  }

  public String text(Text text) {
    return catalogue().text(text);
  }

  /// The phrase `key` around something that the template inserts at its argument `inserted`.
  public Catalogue.Around around(String key, String inserted) {
    return catalogue().around(new Text.Phrase(key, Map.of()), inserted);
  }
}

package hexmail.adapter.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.page.Reader.Density;
import hexmail.adapter.http.page.Reader.Look;
import hexmail.adapter.http.page.Reader.Theme;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Text;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an answer needs to know of its request: who reads it, and what goes into every page.
///
/// @param address the path and the query of the page, or `/` if a link cannot lead there
/// @param formToken goes into every form, against forged ones
/// @param signedIn whether the browser has a session
public record RenderContext(Reader reader, String address, String formToken, boolean signedIn) {
  private static final String ATTRIBUTE = RenderContext.class.getName();

  public RenderContext {
    Objects.requireNonNull(reader);
    Objects.requireNonNull(address);
    Objects.requireNonNull(formToken);
  }

  /// For a page that no link leads back to.
  public RenderContext(Reader reader, String formToken, boolean signedIn) {
    this(reader, "/", formToken, signedIn);
  }

  /// For a request of which nothing else is known yet.
  public RenderContext(Catalogue catalogue) {
    this(new Reader(catalogue), "/", "", false);
  }

  /// The same for a browser of which more is known.
  public RenderContext with(String token, boolean session) {
    return new RenderContext(reader, address, token, session);
  }

  /// The same for a page that no link leads back to.
  RenderContext withoutAddress() {
    return new RenderContext(reader, formToken, signedIn);
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

  /// The settings, with the way back to this page.
  public String settings() {
    return address.startsWith(SettingsPage.ADDRESS)
        ? SettingsPage.ADDRESS
        : SettingsPage.ADDRESS + "?next=" + URLEncoder.encode(address, UTF_8);
  }

  /// The theme for an attribute; null where the system decides.
  public @Nullable String theme() {
    Theme theme = reader.look().theme();
    return theme == Theme.SYSTEM ? null : theme.value();
  }

  /// The density for an attribute; null for the usual one.
  public @Nullable String density() {
    Density density = reader.look().density();
    return density == Look.USUAL.density() ? null : density.value();
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

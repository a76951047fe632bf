package hexmail.adapter.http.problem;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a request is not answered (RFC 9457). The words are for people; programs read the name.
///
/// @param name what kind it is; the type is `/problems/{name}`
/// @param status the HTTP status
/// @param title the kind in words
/// @param detail what happened and what helps
/// @param cause why, as a name for programs, if several things can have led here
/// @param authorizationUrl where the person can authorize again, if that helps
/// @param retryAfter how long to wait at least, if that helps
public record Problem(
    String name,
    int status,
    String title,
    String detail,
    @Nullable String cause,
    @Nullable URI authorizationUrl,
    @Nullable Duration retryAfter) {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  public Problem {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(detail);
  }

  public Problem(String name, int status, String title, String detail) {
    this(name, status, title, detail, null, null, null);
  }

  /// The same problem, to be tried again after `time`.
  public Problem retryAfter(Duration time) {
    return new Problem(name, status, title, detail, cause, authorizationUrl, time);
  }

  /// The same problem, with the address that mends it.
  public Problem authorizationUrl(URI url) {
    return new Problem(name, status, title, detail, cause, url, retryAfter);
  }

  /// The same problem, as one of this site, which cannot do its work without what failed.
  Problem unavailable() {
    return new Problem(name, 503, title, detail, cause, authorizationUrl, retryAfter);
  }

  /// The same problem, with one more sentence.
  Problem add(String sentence) {
    return new Problem(
        name, status, title, detail + " " + sentence, cause, authorizationUrl, retryAfter);
  }

  /// The same problem, with its cause.
  public Problem because(String name) {
    return new Problem(this.name, status, title, detail, name, authorizationUrl, retryAfter);
  }

  public JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("type", "/problems/" + name);
    json.addProperty("title", title);
    json.addProperty("status", status);
    json.addProperty("detail", detail);
    if (cause != null) {
      json.addProperty("cause", cause);
    }
    if (authorizationUrl != null) {
      json.addProperty("authorizationUrl", authorizationUrl.toString());
    }
    return json;
  }

  /// Answers with the problem document.
  public void send(Context context) {
    announce(context);
    context.contentType("application/problem+json; charset=utf-8").result(GSON.toJson(json()));
  }

  /// Sets the status and the headers that go with it, for an answer in any form.
  public void announce(Context context) {
    context.status(status);
    if (retryAfter != null) {
      RetryAfter.set(context, retryAfter);
    }
  }
}

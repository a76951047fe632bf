package hexmail.adapter.http.problem;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.BodyDocument;
import hexmail.adapter.http.page.Incidents.Incident;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.text.Text;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a request is not answered: a problem document (RFC 9457) for programs, a page for people.
///
/// @param name what kind it is; the type is `/problems/{name}`
/// @param status the HTTP status
/// @param title what happened, in a few words
/// @param details what happened and what helps
/// @param cause why, as a name for programs, if several things can have led here
/// @param authorizationUrl where the person can authorize again, if that helps
/// @param retryAfter how long to wait at least, if that helps
/// @param actions what a page offers, the best first
public record Problem(
    String name,
    int status,
    Text title,
    List<Text> details,
    @Nullable String cause,
    @Nullable URI authorizationUrl,
    @Nullable Duration retryAfter,
    List<Action> actions) {
  static final String REAUTHORIZATION_REQUIRED = "reauthorization-required";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  public Problem {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    details = List.copyOf(details);
    actions = List.copyOf(actions);
  }

  Problem(String name, int status, Text title, Text... details) {
    this(name, status, title, List.of(details), null, null, null, List.of());
  }

  /// The same problem, to be tried again after `time`.
  Problem retryAfter(Duration time) {
    return new Problem(name, status, title, details, cause, authorizationUrl, time, actions);
  }

  /// The same problem, with the address where the person can authorize again.
  Problem authorizationUrl(URI url) {
    return new Problem(name, status, title, details, cause, url, retryAfter, actions);
  }

  /// The same problem, with what a page offers.
  public Problem actions(Action... offered) {
    return new Problem(
        name, status, title, details, cause, authorizationUrl, retryAfter, List.of(offered));
  }

  /// The same problem with the status 503: this site cannot do its work without what failed.
  Problem unavailable() {
    return new Problem(name, 503, title, details, cause, authorizationUrl, retryAfter, actions);
  }

  /// The same problem, with its cause.
  Problem because(String known) {
    return new Problem(name, status, title, details, known, authorizationUrl, retryAfter, actions);
  }

  /// The problem document, in the language of `render`.
  public JsonObject json(RenderContext render) {
    JsonObject json = new JsonObject();
    json.addProperty("type", "/problems/" + name);
    json.addProperty("title", render.text(title));
    json.addProperty("status", status);
    json.addProperty("detail", detail(render));
    if (cause != null) {
      json.addProperty("cause", cause);
    }
    if (authorizationUrl != null) {
      json.addProperty("authorizationUrl", authorizationUrl.toString());
    }
    return json;
  }

  private String detail(RenderContext render) {
    return details.stream()
        .map(render::text)
        .flatMap(String::lines)
        .collect(Collectors.joining(" "));
  }

  /// The problem document as the answer to a request, or as a part of it.
  public JsonObject json(Context context) {
    Incident incident = Incident.of(context);
    incident.answered(status, name);
    JsonObject json = json(RenderContext.of(context));
    if (incident.logged()) {
      json.addProperty("incident", incident.number());
    }
    return json;
  }

  /// Answers with the problem document.
  public void send(Context context) {
    setRetryAfter(context);
    context
        .status(status)
        .contentType("application/problem+json; charset=utf-8")
        .result(GSON.toJson(json(context)));
  }

  /// Answers with a page. An account that has to be connected again is a usual turn of events and
  /// the page is the way to do it, so its status is 200.
  public void show(Context context, Pages pages) {
    setRetryAfter(context);
    Incident.of(context).answered(status, name);
    pages.show(
        context,
        name.equals(REAUTHORIZATION_REQUIRED) ? 200 : status,
        new NoticePage(title, details, List.of(), actions));
  }

  /// Answers with a document for a frame: in there, an action could not lead the page elsewhere.
  public void show(Context context, Pages pages, Text frame) {
    setRetryAfter(context);
    Incident.of(context).answered(status, name);
    pages.show(
        context,
        status,
        new BodyDocument(frame, Stream.concat(Stream.of(title), details.stream()).toList()));
  }

  private void setRetryAfter(Context context) {
    if (retryAfter != null) {
      RetryAfter.set(context, retryAfter);
    }
  }
}

package hexmail.adapter.http;

import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.problem.FailureProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.text.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/// Answers requests that are refused or fail: with a problem document under `/api/`, with a page
/// elsewhere.
final class ErrorResponder {
  private static final Set<Integer> TRANSIENT = Set.of(429, 500, 502, 503, 504);

  private static final Pattern FRAME = Pattern.compile("/u/[^/]*/mail/[^/]*/body");

  private final Pages pages;

  ErrorResponder(Pages pages) {
    this.pages = pages;
  }

  void install(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, this::refuse);
    // The connection fails while a form is read: its chunks are bad, or it is cut off.
    routes.exception(IOException.class, (_, context) -> send(context, Problems.malformed()));
    routes.exception(
        Exception.class,
        (failure, context) -> send(context, FailureProblems.explain(failure, context)));
  }

  void send(Context context, Problem problem) {
    if (isApi(context)) {
      problem.send(context);
      return;
    }
    if (isFrame(context)) {
      problem.show(context, pages, Text.of("message.frame"));
      return;
    }
    Problem page =
        problem.actions().isEmpty() ? problem.actions(nextStep(context, problem)) : problem;
    page.show(context, pages);
  }

  /// Whether the answer is the text of a message, which a page shows in a frame. Other pages of
  /// ours are shown in none.
  static boolean isFrame(Context context) {
    return FRAME.matcher(context.path()).matches();
  }

  static boolean isApi(Context context) {
    return context.path().startsWith("/api/");
  }

  /// Replaces the answers of Javalin itself, which would repeat the path.
  private void refuse(HttpResponseException refusal, Context context) {
    switch (refusal.getStatus()) {
      case 404 -> send(context, Problems.notFound());
      case 405 -> {
        context.header("Allow", allowed(refusal));
        send(context, Problems.methodNotAllowed());
      }
      case 413 -> send(context, Problems.tooLarge());
      case 400 -> send(context, Problems.malformed());
      default -> send(context, FailureProblems.explain(refusal, context));
    }
  }

  private static String allowed(HttpResponseException refusal) {
    return refusal instanceof MethodNotAllowedResponse
        ? String.join(", ", refusal.getDetails().values())
        : "GET";
  }

  private static Action nextStep(Context context, Problem problem) {
    boolean repeatable = context.req().getMethod().equals("GET") && !isCallback(context);
    if (TRANSIENT.contains(problem.status()) && repeatable) {
      return new Action.Link(Text.of("action.retry"), PathAndQuery.of(context));
    }
    return new Action.Link(Text.of("action.start"), "/");
  }

  /// Its code can be used once, and must not be in a link.
  private static boolean isCallback(Context context) {
    return context.path().equals(Routes.CALLBACK);
  }
}

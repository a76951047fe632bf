package hexmail.adapter.http;

import hexmail.adapter.http.page.Incidents;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.signin.ReturnPages;
import hexmail.adapter.http.text.Catalogues;
import hexmail.adapter.http.visit.Cookies;
import hexmail.adapter.http.visit.Readers;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.domain.authorization.ReturnPath;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs before the handlers of requests: it recognises the visitor, prepares the context of pages,
/// and refuses what is no form and what another site has made the browser send.
final class RequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)application/x-www-form-urlencoded(?:\\s*;\\s*charset=(?:utf-8|\"utf-8\"))?");

  private final Incidents incidents;
  private final UseCases useCases;
  private final ErrorResponder errors;
  private final Readers readers;
  private final Cookies cookies;
  private final CookieCheck cookieCheck;
  private final CsrfCheck csrfCheck;
  private final CanonicalHost canonicalHost;

  RequestFilter(
      Incidents incidents,
      UseCases useCases,
      ErrorResponder errors,
      Catalogues catalogues,
      URI baseUrl) {
    this.incidents = incidents;
    this.useCases = useCases;
    this.errors = errors;
    this.readers = new Readers(catalogues);
    this.cookies = new Cookies(baseUrl);
    this.cookieCheck = new CookieCheck(baseUrl);
    this.csrfCheck = new CsrfCheck(baseUrl);
    this.canonicalHost = new CanonicalHost(baseUrl);
  }

  /// Runs before every request.
  void prepare(Context context) {
    incidents.attach(context);
    Visitor visitor = Visitor.recognise(context, useCases, cookies);
    RenderContext render =
        isPage(context)
            ? new RenderContext(
                readers.of(visitor, context.header("Accept-Language")), address(context), "", false)
            : new RenderContext(readers.program(), "", false);
    render.attach(context);
    if (isPage(context)) {
      showPage(context, visitor);
    }
  }

  /// Runs before the handler of a route. A request that no route handles changes nothing.
  void check(Context context) {
    boolean safe = SAFE.contains(context.req().getMethod());
    if (!safe && !isForm(context)) {
      refuse(context, Problems.noForm());
      return;
    }
    Optional<Problem> cookieProblem = cookieCheck.problem(context, safe);
    if (cookieProblem.isPresent()) {
      refuse(context, cookieProblem.get());
    } else if (!safe && !csrfCheck.passes(context, Visitor.of(context))) {
      LOG.warn("Refused a request that another site may have sent");
      refuse(context, Problems.foreign());
    }
  }

  private void showPage(Context context, Visitor visitor) {
    Optional<String> known = canonicalHost.address(context);
    if (known.isPresent()) {
      Redirect.to(context, known.get());
      context.skipRemainingHandlers();
    } else {
      prepareContext(context, visitor);
    }
  }

  private void refuse(Context context, Problem problem) {
    errors.send(context, problem);
    context.skipRemainingHandlers();
  }

  /// Nothing else is ever read; a multipart body would be stored in files. Browsers send forms of a
  /// page in UTF-8 in UTF-8, and name no charset.
  private static boolean isForm(Context context) {
    // Not as the server reads it, which fails for a charset that it does not know.
    String type = context.header("Content-Type");
    return type == null ? !hasBody(context) : FORM.matcher(type.strip()).matches();
  }

  static boolean hasBody(Context context) {
    return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
  }

  /// The context is attached before the session is read, so that a page can report a store that is
  /// unavailable.
  private void prepareContext(Context context, Visitor visitor) {
    if (visitor.formToken().isEmpty() && !context.path().equals(Routes.CALLBACK)) {
      visitor.browserKey();
    }
    String token = visitor.formToken().map(own -> own.masked(useCases.secrets().mask())).orElse("");
    RenderContext signedOut = RenderContext.of(context).with(token, false);
    signedOut.attach(context);
    signedOut.with(token, visitor.session().isPresent()).attach(context);
  }

  /// The page that a link can lead back to.
  private static String address(Context context) {
    return context.req().getMethod().equals("GET")
        ? ReturnPages.parse(PathAndQuery.of(context)).orElse(ReturnPath.HOME).value()
        : ReturnPath.HOME.value();
  }

  private static boolean isPage(Context context) {
    return !ErrorResponder.isApi(context) && !context.path().startsWith("/assets/");
  }
}

package hexmail.adapter.http;

import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs before every request: it recognises the visitor, prepares the context of pages, and refuses
/// what another site has made the browser send.
final class RequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final UseCases useCases;
  private final ErrorResponder errors;
  private final Catalogue catalogue;
  private final boolean secure;
  private final CsrfCheck csrfCheck;
  private final CanonicalHost canonicalHost;

  RequestFilter(UseCases useCases, ErrorResponder errors, Catalogue catalogue, URI baseUrl) {
    this.useCases = useCases;
    this.errors = errors;
    this.catalogue = catalogue;
    this.secure = "https".equals(baseUrl.getScheme());
    this.csrfCheck = new CsrfCheck(baseUrl);
    this.canonicalHost = new CanonicalHost(baseUrl);
  }

  void handle(Context context) {
    new RenderContext(catalogue).attach(context);
    Visitor visitor = Visitor.recognise(context, useCases, secure);
    boolean safe = SAFE.contains(context.req().getMethod());
    if (!safe && !isForm(context)) {
      refuse(context, Problems.noForm());
    } else if (!safe && !csrfCheck.passes(context, visitor)) {
      LOG.warn("Refused a request that another site may have sent");
      refuse(context, Problems.foreign());
    } else if (isPage(context)) {
      showPage(context, visitor);
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

  /// Nothing else is ever read; a multipart body would be stored in files.
  private static boolean isForm(Context context) {
    return context.contentType() == null || context.isFormUrlencoded();
  }

  /// The context is attached before the session is read, so that a page can report a store that is
  /// unavailable.
  private void prepareContext(Context context, Visitor visitor) {
    if (visitor.formToken().isEmpty() && !context.path().equals(Routes.CALLBACK)) {
      visitor.browserKey();
    }
    String token = visitor.formToken().orElse("");
    new RenderContext(catalogue, token, false).attach(context);
    new RenderContext(catalogue, token, visitor.session().isPresent()).attach(context);
  }

  private static boolean isPage(Context context) {
    return !ErrorResponder.isApi(context) && !context.path().startsWith("/assets/");
  }
}

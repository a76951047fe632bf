package hexmail.adapter.http.page;

/// Renders a page with the templates, and nothing else.
public final class PageBytes {
  private final Pages pages = new Pages(Assets.load());

  /// The bytes of `page`.
  public byte[] of(Page page, RenderContext context) {
    return pages.render(page, context);
  }
}

package hexmail.adapter.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.text.Catalogue;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
  private static final Pages PAGES = new Pages(Assets.load());
  private static final String SCRIPT =
      "<script src=\"/assets/hexmail\\.[0-9a-f]{16}\\.js\" defer(=\"\")?></script>";
  private static final RenderContext RENDER =
      new RenderContext(new Reader(Catalogue.load(Locale.UK)), "the-token", true);

  static Page[] pages() {
    return new Page[] {
      new LandingPage(false),
      new LandingPage(true),
      new SignInPage("/u/0/mail", "1001", "ada@example.com"),
      SampleLists.inbox(),
      SampleLists.search(),
      SampleLists.noResults(),
      SampleLists.empty(),
      SampleLists.loading(),
      SampleLists.failed(),
      SamplePages.message(),
      SamplePages.beginning(),
      SampleConversation.page(),
      SamplePages.source(),
      SamplePages.accounts(),
      SampleSettings.page(),
      SamplePages.confirm(),
      SamplePages.misconfigured(),
      SamplePages.reconnect(),
      SamplePages.hereOnly()
    };
  }

  static Document render(Page page) {
    return Jsoup.parse(new String(PAGES.render(page, RENDER), UTF_8));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_no_inline_script_no_inline_style_and_no_handler(Page page) {
    Document html = render(page);

    assertThat(html.select("script"))
        .singleElement()
        .extracting(Element::outerHtml)
        .asString()
        .matches(SCRIPT);
    assertThat(html.select("style, [style], iframe, object, embed, base")).isEmpty();
    assertThat(html.getAllElements())
        .allSatisfy(element ->
            assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_names_itself_once_and_loads_only_our_own_files(Page page) {
    Document html = render(page);

    assertThat(html.title()).isEqualTo(RENDER.text(page.title()) + " – Hexmail");
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("main")).hasSize(1);
    assertThat(html.select("[src]:not(script, iframe)")).isEmpty();
    Assets assets = Assets.load();
    assertThat(html.select("link[rel=prefetch]").eachAttr("href"))
        .allSatisfy(ahead -> assertThat(ahead).startsWith("/u/"));
    assertThat(html.select("link:not([rel=prefetch])").eachAttr("href"))
        .containsExactly(assets.stylesheet(), assets.favicon());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_form_that_posts_carries_the_form_token(Page page) {
    assertThat(render(page).select("form[method=post]"))
        .allSatisfy(form ->
            assertThat(form.select("input[name=form-token]").eachAttr("value"))
                .containsExactly("the-token"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_says_whether_one_of_its_forms_leads_to_sign_in(Page page) {
    boolean leads =
        !render(page).select("form[action=/login], form[action=/accounts/add]").isEmpty();

    assertThat(page.offersSignIn()).isEqualTo(leads);
  }
}

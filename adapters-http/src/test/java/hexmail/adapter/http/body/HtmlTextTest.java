package hexmail.adapter.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.MessagePage.Run;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  /// The text of the runs, each link as `[text](href)` with its site, if it is named.
  private static String read(String markup) {
    return HtmlText.runs(markup).stream()
        .map(run ->
            switch (run) {
              case Run.Text(String text) -> text;
              case Run.Link(String text, String href, String site) ->
                  "[" + text + "](" + href + ")" + (site == null ? "" : "{" + site + "}");
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain words                                             | plain words
          one<br>two                                              | one⏎two
          one<br><br>two                                          | one⏎⏎two
          one<br><br><br><br>two                                  | one⏎⏎two
          <div>one</div><div>two</div>                            | one⏎two
          <div><div><div>one</div></div></div>two                 | one⏎two
          <p>one</p><p>two</p>                                    | one⏎⏎two
          <h1>head</h1>text                                       | head⏎⏎text
          a  b&nbsp;&nbsp; c                                      | a b c
          a<b> bold</b><i> it </i>c                               | a bold it c
          <b>un</b>broken                                         | unbroken
          <ul><li>one<li>two</ul>                                 | • one⏎• two
          <ol><li>one<li><p>two</p><li>three</ol>                 | 1. one⏎2. two⏎⏎3. three
          <ul><li>a<ul><li>b</ul><li>c</ul>                       | • a⏎• b⏎• c
          <li>stray                                               | • stray
          <table><tr><td>a<td>b<tr><td>c<td>d</table>             | a b⏎c d
          <table><tr><td><table><tr><td>x</table></table>y        | x⏎⏎y
          me<blockquote>you<br>said<blockquote>I</blockquote></blockquote>end | me⏎⏎> you⏎> said⏎⏎> > I⏎⏎end
          <pre>a  b⏎  c</pre>                                     | a  b⏎  c
          <div style='white-space: pre-wrap'>a⏎  b </div>c        | a⏎  b⏎c
          <span style='white-space:pre'>a <b>b</b> </span>c       | a b c
          one<hr>two                                              | one⏎⏎———⏎⏎two
          <img src=x alt='A cat'>                                 | [A cat]
          <img src=x alt=''>text                                  | text
          &lt;b&gt; &amp;                                         | <b> &
          خط <b>عريض</b>                                          | خط عريض
          می\u200cخواهم                                           | می\u200cخواهم
          """)
  void blocks_become_lines(String markup, String text) {
    assertThat(read(markup.replace('⏎', '\n'))).isEqualTo(text.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<head><title>no</title></head>yes",
        "<style>no{}</style>yes",
        "<script>no()</script>yes",
        "<noscript>no</noscript>yes",
        "<template>no</template>yes",
        "<svg><text>no</text></svg>yes",
        "<math><mi>no</mi></math>yes",
        "<iframe>no</iframe>yes",
        "<textarea>no</textarea>yes",
        "<select><option>no</select>yes",
        "<!-- no -->yes",
        "<!--[if mso]>no<![endif]-->yes",
        "<div style='DISPLAY : none'>no</div>yes",
        "<div style='mso-hide: all'>no</div>yes",
        "<div hidden>no</div>yes",
        "<div style='visibility:hidden'>no</div>yes",
        "<div style='overflow:hidden; max-height:0px'>no</div>yes",
        "<div style='height: 0; overflow: hidden !important'>no</div>yes",
        "<div style='font-size:0'><span style='font-size:14px;height:0.5em'>yes</span></div>",
        "<div>&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#8199;&shy;&#65279;</div>yes",
      })
  void what_is_not_shown_is_left_out(String markup) {
    assertThat(read(markup)).isEqualTo("yes");
  }

  @Test
  void a_link_keeps_its_text_and_tells_where_it_leads() {
    assertThat(read("See <a href='https://shop.example/x?a=1&amp;b=2'> our <b>shop</b> </a>now."))
        .isEqualTo("See [our shop](https://shop.example/x?a=1&b=2){shop.example} now.");
  }

  @Test
  void a_link_that_names_its_site_needs_no_note() {
    assertThat(read("<a href='https://shop.example/x'>https://shop.example/</a>"))
        .isEqualTo("[https://shop.example/](https://shop.example/x)");
  }

  @Test
  void a_link_that_pretends_is_found_out() {
    assertThat(read("<a href='https://evil.example/'>https://bank.example/</a>"))
        .isEqualTo("[https://bank.example/](https://evil.example/){evil.example}");
  }

  @Test
  void a_link_without_words_is_left_out() {
    assertThat(read("a<a href='https://t.example/'> </a>b")).isEqualTo("a b");
  }

  @Test
  void a_link_of_a_picture_without_words_has_its_site_as_words() {
    assertThat(read("a<a href='https://t.example/x'><img src=x></a>b"))
        .isEqualTo("a [t.example](https://t.example/x) b");
    assertThat(read("<a href='https://t.example/'><img src=x alt='Pay'></a>"))
        .isEqualTo("[[Pay]](https://t.example/){t.example}");
    assertThat(read("<a href='https://t.example/'>Pay <img src=x></a>"))
        .isEqualTo("[Pay](https://t.example/){t.example}");
  }

  @Test
  void a_link_that_is_not_closed_ends_with_the_message() {
    assertThat(read("<a href='https://t.example/'>all of it"))
        .isEqualTo("[all of it](https://t.example/){t.example}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#106;avascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/",
        "/logout",
        "?q=x",
        "https:/evil.example",
        "https:evil.example",
        "https://",
        "http://e\u202evil.example/",
        "view-source:https://e.example",
        "blob:https://e.example/1",
      })
  void a_link_of_another_kind_is_only_text(String href) {
    assertThat(read("<a href=\"" + href + "\">click</a>")).isEqualTo("click");
  }

  @Test
  void no_depth_of_nesting_is_too_much() {
    String deep = "<div>".repeat(20_000) + "deep" + "<blockquote>".repeat(20_000);

    assertThat(read(deep + "x")).contains("deep");
  }

  @Test
  void quotes_deeper_than_five_look_like_the_fifth() {
    assertThat(read("<blockquote>".repeat(7) + "a<br>b" + "</blockquote>".repeat(3) + "c"))
        .isEqualTo("> > > > > a\n> > > > > b\n\n> > > > c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a<br>", "<pre>a\n</pre>", "<a href='https://a.example/'>a</a> "})
  void no_more_is_read_than_is_shown(String piece) {
    String markup = "<blockquote>".repeat(500) + piece.repeat(200_000);

    assertThat(read(markup).length()).isBetween(400_000, 1_000_000);
  }

  @Test
  void no_more_is_read_of_one_long_text_than_is_shown() {
    String lines = "<blockquote><pre>" + "a\n".repeat(400_000);

    assertThat(read(lines)).hasSizeBetween(400_000, 400_100);
  }
}

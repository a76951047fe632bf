package hexmail.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.text.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ListSizeTest {
  private static final int ROWS = 50;

  /// Rows with words as long as those of most mail.
  private static byte[] html() {
    List<Line> lines = new ArrayList<>();
    for (int copy = 0; lines.size() < ROWS; copy++) {
      lines.addAll(SampleRows.usual(copy));
    }
    MailPage page = SampleLists.of(lines.subList(0, ROWS));
    RenderContext render =
        new RenderContext(new Reader(Catalogue.load(Locale.UK)), "x".repeat(86), true);
    return new Pages(Assets.load()).render(page, render);
  }

  @Test
  void a_list_of_fifty_rows_is_small() throws IOException {
    byte[] html = html();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(html);
    }

    assertThat(html.length).as("bytes").isLessThanOrEqualTo(40 * 1_024);
    assertThat(packed.size()).as("compressed").isLessThanOrEqualTo(10 * 1_024);
  }
}

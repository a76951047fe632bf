package hexmail.adapter.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plan.pdf | attachment; filename=\"plan.pdf\"",
        "a b;c='d'.txt | attachment; filename=\"a b;c='d'.txt\"",
        "Çizimler.pdf | attachment; filename=\"Cizimler.pdf\";"
            + " filename*=UTF-8''%C3%87izimler.pdf",
        "100% sure.txt | attachment; filename=\"100_ sure.txt\";"
            + " filename*=UTF-8''100%25%20sure.txt",
        "日本 (1).txt | attachment; filename=\"__ (1).txt\";"
            + " filename*=UTF-8''%E6%97%A5%E6%9C%AC%20%281%29.txt",
        "l'été*.txt | attachment; filename=\"l'ete*.txt\";"
            + " filename*=UTF-8''l%27%C3%A9t%C3%A9%2A.txt"
      })
  void a_name_is_in_ascii_and_in_its_encoding(String name, String header) {
    assertThat(ContentDisposition.attachment(name)).isEqualTo(header);
    assertThat(ContentDisposition.inline(name)).isEqualTo(header.replace("attachment", "inline"));
  }
}

package hexmail.emulator.gmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMaskTest {
  private static final String ANSWER =
      "{'id':'1','snippet':'s','payload':{'mimeType':'m','headers':[{'name':'A','value':'b'}],"
          + "'parts':[{'filename':'f','body':{'size':1}},{'filename':'g'}]}}";

  private static String masked(String fields) {
    return FieldMaskParser.parse(fields)
        .of(JsonParser.parseString(ANSWER.replace('\'', '"')))
        .toString()
        .replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "id|{'id':'1'}",
        "id,snippet|{'id':'1','snippet':'s'}",
        "payload/mimeType|{'payload':{'mimeType':'m'}}",
        "payload/headers/name,id|{'id':'1','payload':{'headers':[{'name':'A'}]}}",
        "payload(mimeType,parts(filename))|{'payload':{'mimeType':'m','parts':[{'filename':'f'},{'filename':'g'}]}}",
        "payload(parts/body/size)|{'payload':{'parts':[{'body':{'size':1}},{}]}}",
        "payload/mimeType,payload/headers(value)|{'payload':{'mimeType':'m','headers':[{'value':'b'}]}}",
        "payload/headers/*|{'payload':{'headers':[{'name':'A','value':'b'}]}}",
        "labels|{}"
      })
  void it_keeps_just_what_it_names(String fields, String kept) {
    assertThat(masked(fields)).isEqualTo(kept);
  }

  @Test
  void an_empty_mask_and_a_star_keep_everything() {
    assertThat(masked("")).isEqualTo(ANSWER);
    assertThat(masked("*")).isEqualTo(ANSWER);
    assertThat(masked("id,*")).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload(",
        "payload)",
        "payload(id",
        "a b",
        ",",
        "id,",
        "nonsense",
        "(id)",
        "payload//id"
      })
  void what_is_no_mask_is_refused(String fields) {
    assertThatThrownBy(() -> FieldMaskParser.parse(fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid field selection");
  }
}

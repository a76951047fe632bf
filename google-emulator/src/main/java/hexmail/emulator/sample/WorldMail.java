package hexmail.emulator.sample;

import java.util.List;

/// Mail in Turkish, Japanese, Arabic and emoji, in UTF-8 and in older charsets.
final class WorldMail {
  private static final List<String> TURKISH_SUBJECTS =
      List.of(
          "Toplantı notları ve yarınki program",
          "Işık ölçümlerinin sonuçları",
          "Çarşamba günkü öğle yemeği",
          "İzmir gezisi için öneriler");
  private static final List<String> TURKISH_TEXTS =
      List.of(
          "Merhaba, ölçümleri yeniden yaptım; ışık azaldığında değerler düşüyor. Çizelgeyi ekte bulabilirsin.",
          "Yarınki toplantıyı saat ona aldık. Uygun değilse lütfen bugün haber ver.",
          "Kitabın son bölümünü bitirdim, gerçekten çok güzel olmuş. Birkaç küçük düzeltme önerim var.");

  private static final List<String> JAPANESE_SUBJECTS =
      List.of("来週の打ち合わせについて", "資料をお送りします", "【重要】計算機室の利用時間の変更", "お花見のお誘い");
  private static final List<String> JAPANESE_TEXTS =
      List.of(
          "お世話になっております。来週の打ち合わせの日程を確認させてください。火曜日の午後はいかがでしょうか。",
          "先日の計算結果をまとめました。ご確認のほど、よろしくお願いいたします。",
          "桜が咲き始めました。土曜日に公園へ行きませんか。お弁当は私が用意します。");

  private static final List<String> ARABIC_SUBJECTS =
      List.of("موعد الاجتماع القادم", "شكراً على الكتاب");
  private static final List<String> ARABIC_TEXTS =
      List.of(
          "مرحباً، هل يناسبك أن نلتقي يوم الأحد في المكتبة؟ سأحضر معي الرسوم الجديدة.",
          "قرأت الفصل الأول وأعجبني كثيراً. لدي سؤال صغير عن المثال الثاني.");

  private static final List<String> EMOJI_SUBJECTS =
      List.of(
          "🎉 It works! 🎉",
          "Tea 🫖 or coffee ☕?",
          "👩‍💻👨‍💻 pairing on Friday",
          "Weekend plans 🚲🏞️");

  private WorldMail() {}

  static SampleMessage turkish(SampleContext context) {
    SampleMessage message =
        new SampleMessage(
                context.someone(SamplePeople.TURKISH),
                context.owner(),
                context.pick(TURKISH_SUBJECTS))
            .text(context.pick(TURKISH_TEXTS) + "\n\nSevgiler\n")
            .labels("Inbox", "Category Personal");
    return context.number(1, 3) == 1 ? message.charset("windows-1254") : message;
  }

  static SampleMessage japanese(SampleContext context) {
    SampleMessage message =
        new SampleMessage(
                context.someone(SamplePeople.JAPANESE),
                context.owner(),
                context.pick(JAPANESE_SUBJECTS))
            .text(context.pick(JAPANESE_TEXTS) + "\n\nよろしくお願いします。\n")
            .labels("Inbox", "Category Personal");
    return context.number(1, 2) == 1 ? message.charset("ISO-2022-JP") : message;
  }

  static SampleMessage arabic(SampleContext context) {
    String text = context.pick(ARABIC_TEXTS);
    return new SampleMessage(SamplePeople.ARABIC, context.owner(), context.pick(ARABIC_SUBJECTS))
        .text(text + "\n")
        .html("<div dir=\"rtl\"><p>" + text + "</p></div>")
        .labels("Inbox", "Category Personal");
  }

  static SampleMessage emoji(SampleContext context) {
    return new SampleMessage(
            context.someone(SamplePeople.othersThan(context.owner())),
            context.owner(),
            context.pick(EMOJI_SUBJECTS))
        .text("See you there 👋🏽 — bring the 📐.\n")
        .html(
            "<p>See you there 👋🏽 — bring the 📐.</p>"
                + "<p><img src=\"cid:hills.png\" width=\"320\" height=\"160\" alt=\"Hills in the evening\"></p>")
        .picture("hills.png", SamplePictures.hills())
        .labels("Inbox", "Category Personal", "Starred");
  }
}

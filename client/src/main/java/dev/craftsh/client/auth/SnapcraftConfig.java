package dev.craftsh.client.auth;

import dev.craftsh.client.error.CredentialsNotParseable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The login file of old versions of snapcraft, as it is or in base64 (contract/auth.md §10.2). It
 * can hold logins of several login services, each in a section named after the service's host.
 */
final class SnapcraftConfig {
  /** Characters; a login of each service there ever was is far from it. */
  private static final int LONGEST = 1 << 16;

  private final Map<String, Map<String, String>> sections = new HashMap<>();

  private SnapcraftConfig() {}

  /** Whether a text can be nothing else: its first line that counts begins a section. */
  static boolean isRecognised(String text) {
    for (String line : lines(text)) {
      if (!isIgnored(line)) {
        return isHeader(line.strip());
      }
    }
    return false;
  }

  /**
   * Reads the login for a service.
   *
   * @param ssoHost the service's host, without a port
   * @throws CredentialsNotParseable when it is no such file, or holds none
   */
  static Credentials.UbuntuOne parse(String text, String ssoHost) {
    String ini = isRecognised(text) ? text : StoredBase64.decode(text);
    if (ini.length() > LONGEST) {
      throw malformed();
    }
    SnapcraftConfig config = new SnapcraftConfig();
    config.read(ini);
    Map<String, String> section = config.sections.getOrDefault(ssoHost, Map.of());
    String root = section.getOrDefault("macaroon", "");
    String discharge = section.getOrDefault("unbound_discharge", "");
    if (root.isEmpty() || discharge.isEmpty()) {
      throw StoredText.unexpected("a login for " + ssoHost + " in an old file of snapcraft");
    }
    return new Credentials.UbuntuOne(root, discharge);
  }

  private void read(String ini) {
    @Nullable Map<String, String> section = null;
    String key = "";
    for (String line : lines(ini)) {
      if (isIgnored(line)) {
        continue;
      }
      String text = line.strip();
      boolean indented = Character.isWhitespace(line.charAt(0));
      if (indented && section != null && !key.isEmpty()) {
        section.merge(key, text, (before, more) -> before + "\n" + more);
      } else if (isHeader(text)) {
        section = new HashMap<>();
        key = "";
        if (sections.put(text.substring(1, text.lastIndexOf(']')), section) != null) {
          throw malformed();
        }
      } else {
        key = addTo(section, text);
      }
    }
  }

  private static String addTo(@Nullable Map<String, String> section, String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '=' && text.charAt(end) != ':') {
      end++;
    }
    String key = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    if (section == null || end == text.length() || key.isEmpty()) {
      throw malformed();
    }
    if (section.put(key, text.substring(end + 1).strip()) != null) {
      throw malformed();
    }
    return key;
  }

  private static CredentialsNotParseable malformed() {
    return StoredText.unexpected("a login, or an old file of snapcraft");
  }

  private static String[] lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
  }

  private static boolean isIgnored(String line) {
    String text = line.strip();
    return text.isEmpty() || text.charAt(0) == '#' || text.charAt(0) == ';';
  }

  private static boolean isHeader(String text) {
    return text.startsWith("[") && text.lastIndexOf(']') > 1;
  }
}

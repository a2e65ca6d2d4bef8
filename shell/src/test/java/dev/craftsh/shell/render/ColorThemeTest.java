package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorThemeTest {
  /** Below 4.5 to 1, much of what is written is missed: WCAG 2, 1.4.3. */
  private static final double READABLE = 4.5;

  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;
  private static final Pattern COLOR =
      Pattern.compile("[\\[;](?:38;5;(\\d+)|3(\\d)|9(\\d))(?=[;m])");

  /** What terminals show for the first sixteen colours, as they come: 0 to 7, and 8 to 15. */
  private static final Map<String, int[]> PALETTES =
      Map.of(
          "xterm",
          new int[] {
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
          },
          "Tango",
          new int[] {
            0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF,
            0x555753, 0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC
          },
          "GNOME",
          new int[] {
            0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC,
            0x5E5C64, 0xF66151, 0x33D17A, 0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF
          },
          "macOS",
          new int[] {
            0x000000, 0xC23621, 0x25BC24, 0xADAD27, 0x492EE1, 0xD338D3, 0x33BBC8, 0xCBCCCD,
            0x818383, 0xFC391F, 0x31E722, 0xEAEC23, 0x5833FF, 0xF935F8, 0x14F0F0, 0xE9EBEB
          });

  @ParameterizedTest
  @EnumSource(Theme.Role.class)
  void everyColourCanBeReadOnItsGround(Theme.Role role) {
    for (var palette : PALETTES.entrySet()) {
      var name = role + " in the colours of " + palette.getKey();
      assertThat(contrast(new ColorTheme(true), role, palette.getValue(), WHITE, BLACK))
          .as("%s, on white", name)
          .isGreaterThanOrEqualTo(READABLE);
      assertThat(contrast(new ColorTheme(false), role, palette.getValue(), BLACK, WHITE))
          .as("%s, on black", name)
          .isGreaterThanOrEqualTo(READABLE);
    }
  }

  private static double contrast(
      Theme theme, Theme.Role role, int[] palette, int ground, int usual) {
    var color = COLOR.matcher(theme.paint(role, "text"));
    int shown = color.find() ? shown(color, palette) : usual;
    double one = luminance(shown);
    double other = luminance(ground);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static int shown(Matcher color, int[] palette) {
    if (color.group(2) != null) {
      return palette[Integer.parseInt(color.group(2))];
    }
    if (color.group(3) != null) {
      return palette[8 + Integer.parseInt(color.group(3))];
    }
    int cube = Integer.parseInt(color.group(1)) - 16;
    assertThat(cube).as("a place in the cube of colours").isBetween(0, 215);
    return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6);
  }

  private static int level(int step) {
    return step == 0 ? 0 : 55 + 40 * step;
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int value) {
    double part = (value & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LentPtyTest {
  private JniNativePty device;
  private LentPty lent;
  private CLibrary.Termios before;

  @BeforeEach
  void lendADevice() throws IOException {
    var provider = new JniTerminalProvider();
    device = (JniNativePty) provider.open(null, new Size(80, 24));
    before = settings();
    // A terminal has a speed, whose bits JLine's own form of the settings loses.
    before.c_cflag |= 0xf;
    CLibrary.tcsetattr(device.getSlave(), CLibrary.TCSANOW, before);
    before = settings();
    lent = new LentPty(device);
  }

  @AfterEach
  void closeDevice() throws IOException {
    device.close();
  }

  private CLibrary.Termios settings() {
    var settings = new CLibrary.Termios();
    CLibrary.tcgetattr(device.getSlave(), settings);
    return settings;
  }

  private void assertAsItCame() {
    assertThat(settings()).usingRecursiveComparison().isEqualTo(before);
  }

  private Attributes raw() throws IOException {
    var raw = lent.getAttr();
    raw.setLocalFlag(LocalFlag.ICANON, false);
    raw.setLocalFlag(LocalFlag.ECHO, false);
    return raw;
  }

  /**
   * What reached the screen up to and with {@code end}: the device hands over what it has, in as
   * many pieces as it likes.
   */
  private String screenUpTo(String end) throws IOException {
    var seen = new StringBuilder();
    var letters = new byte[200];
    while (seen.indexOf(end) < 0) {
      int count = device.getMasterInput().read(letters);
      seen.append(new String(letters, 0, count, StandardCharsets.UTF_8));
    }
    return seen.toString();
  }

  @Test
  void aDeviceIsGivenBackBitForBitAsItCame() throws IOException {
    lent.setAttr(raw());
    assertThat(lent.getAttr().getLocalFlag(LocalFlag.ECHO)).isFalse();

    lent.giveBack();

    assertAsItCame();
  }

  @Test
  void aLineThatIsBeingEditedIsLeftWithItsModesOff() throws IOException {
    lent.setAttr(raw());
    lent.giveBack();

    assertThat(screenUpTo("\u001b>")).contains("\n", "\u001b[?2004l", "\u001b[?1l");
  }

  @Test
  void nothingIsSetOrWrittenAfterwards() throws IOException {
    var output = lent.getSlaveOutput();
    output.write('a');
    lent.giveBack();
    lent.setAttr(raw());
    output.write("\u001b[?2004h".getBytes(StandardCharsets.UTF_8));
    device.getSlaveOutput().write('z');

    assertAsItCame();
    assertThat(screenUpTo("z")).isEqualTo("az");
  }

  @Test
  void threadsThatSetItUpMeanwhileDoNotWin() throws Exception {
    for (int round = 0; round < 200; round++) {
      var again = new LentPty(device);
      var raw = raw();
      var began = new CountDownLatch(1);
      var ended = new AtomicBoolean();
      var editor =
          new Thread(
              () -> {
                while (!ended.get()) {
                  try {
                    again.setAttr(raw);
                  } catch (IOException gone) {
                    return;
                  }
                  began.countDown();
                }
              });
      editor.start();
      began.await();
      again.giveBack();
      assertAsItCame();
      ended.set(true);
      editor.join();
      assertAsItCame();
    }
  }
}

// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { EvidenceScope, Fact } from '../../../src/ui/controls/Evidence';
import { speakEnglish } from '../english';
import { focus, one, press, render } from '../render';

const onJump = vi.fn();

beforeAll(speakEnglish);
beforeEach(() => {
  onJump.mockClear();
  render(
    <EvidenceScope readAt="2026-11-21T09:00:00Z" onJump={onJump}>
      <Fact field="baseSalary" evidence={{ source: 'text', quote: 'between 40 and 45 crowns a tide' }}>
        40–45
      </Fact>
      <Fact field="title" evidence={{ source: 'json-ld', quote: 'Keeper' }}>
        Keeper
      </Fact>
      <Fact field="seniority" evidence={undefined}>
        Senior
      </Fact>
    </EvidenceScope>,
  );
});

const card = () => document.querySelector('[role="tooltip"]');

test('focus shows the quote, where it was read and when, and describes the fact by it', () => {
  const fact = one('[data-field="baseSalary"]');
  expect(card()).toBeNull();
  focus(fact);
  expect(card()?.textContent).toContain('between 40 and 45 crowns a tide');
  expect(card()?.textContent).toContain('Posting text');
  expect(card()?.textContent).toMatch(/read Nov \d+, 2026/);
  expect(fact.getAttribute('aria-describedby')).toBe(card()?.id);
});

test('one card stands at a time', () => {
  focus(one('[data-field="baseSalary"]'));
  focus(one('[data-field="title"]'));
  expect(document.querySelectorAll('[role="tooltip"]')).toHaveLength(1);
  expect(card()?.textContent).toContain('Keeper');
});

test('Escape closes the card and is taken, so that the popup stays; a second one is not', () => {
  focus(one('[data-field="baseSalary"]'));
  expect(press('Escape')).toBe(false);
  expect(card()).toBeNull();
  expect(press('Escape')).toBe(true);
});

test('Enter goes to the words', () => {
  focus(one('[data-field="baseSalary"]'));
  press('Enter');
  expect(onJump).toHaveBeenCalledExactlyOnceWith('baseSalary');
  expect(card()).toBeNull();
});

test('the element of a field holds the value and nothing else', () => {
  focus(one('[data-field="baseSalary"]'));
  expect(one('[data-field="baseSalary"]').textContent).toBe('40–45');
});

test('a value without evidence is no button', () => {
  expect(one('[data-field="seniority"]').tagName).toBe('SPAN');
});

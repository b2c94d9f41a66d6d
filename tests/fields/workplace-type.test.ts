import { describe, expect, it } from 'vitest';
import { findWorkplaceType, readRemotePolicy, readWorkplaceLabel } from '../../src/fields/workplace-type';
import { growth, IN_STEP } from '../processor-time';

describe('readWorkplaceLabel', () => {
  it.each([
    ['Remote', 'remote'],
    ['REMOTE', 'remote'],
    ['TELECOMMUTE', 'remote'],
    ['Fully remote', 'remote'],
    ['Work from home', 'remote'],
    ['Remote (Portugal)', 'remote'],
    ['Remote - EMEA', 'remote'],
    ['Denver, CO (Remote)', 'remote'],
    ['Denver, CO - Remote', 'remote'],
    ['Hybrid', 'hybrid'],
    ['Hybrid remote', 'hybrid'],
    ['Hybrid (2 days in office)', 'hybrid'],
    ['Leeds (Hybrid, 2 days/week)', 'hybrid'],
    ['3 days onsite', 'hybrid'],
    ['5 days in office', 'onsite'],
    ['60% remote', 'hybrid'],
    ['100% remote', 'remote'],
    ['On-site', 'onsite'],
    ['ONSITE', 'onsite'],
    ['OnSite', 'onsite'],
    ['In office', 'onsite'],
    ['In-person', 'onsite'],
    ['Office', 'onsite'],
    ['Homeoffice', 'remote'],
    ['Vor Ort', 'onsite'],
    ['3 Tage Büro, 2 Tage Homeoffice', 'hybrid'],
    ['Télétravail', 'remote'],
    ['Télétravail partiel', 'hybrid'],
    ['Sur site', 'onsite'],
    ['Présentiel', 'onsite'],
    ['Híbrido', 'hybrid'],
    ['Presencial', 'onsite'],
    ['Teletrabajo', 'remote'],
    ['Remoto', 'remote'],
    ['Da remoto', 'remote'],
    ['In sede', 'onsite'],
    ['Ibrido', 'hybrid'],
    ['Op afstand', 'remote'],
    ['Op locatie', 'onsite'],
    ['På distans', 'remote'],
    ['På plats', 'onsite'],
    ['Hjemmekontor', 'remote'],
    ['Etätyö', 'remote'],
    ['Praca zdalna', 'remote'],
    ['Praca hybrydowa', 'hybrid'],
    ['Stacjonarnie', 'onsite'],
    ['Práce z domova', 'remote'],
    ['Удалённая работа', 'remote'],
    ['Гибрид', 'hybrid'],
    ['В офисе', 'onsite'],
    ['Віддалено', 'remote'],
    ['Uzaktan', 'remote'],
    ['Hibrit', 'hybrid'],
    ['İş yerinde', 'onsite'],
    ['عن بُعد', 'remote'],
    ['מרחוק', 'remote'],
    ['Jarak jauh', 'remote'],
    ['Từ xa', 'remote'],
    ['ทางไกล', 'remote'],
    ['ไฮบริด', 'hybrid'],
    ['दूरस्थ', 'remote'],
    ['远程', 'remote'],
    ['混合办公', 'hybrid'],
    ['现场办公', 'onsite'],
    ['遠端', 'remote'],
    ['リモート', 'remote'],
    ['ハイブリッド', 'hybrid'],
    ['出社', 'onsite'],
    ['재택근무', 'remote'],
    ['하이브리드', 'hybrid'],
  ])('reads %j as %s', (label, type) => {
    expect(readWorkplaceLabel(label)?.value).toBe(type);
  });

  it.each([
    'Remote or on-site',
    'Hybrid / Remote',
    'Remote: No',
    'Home office possible',
    'Homeoffice möglich',
    'リモート可',
    'Remote Sensing Engineer',
    'Hybrid Cloud Architect',
    'Site Reliability Engineer',
    'Office Manager',
    'Head Office, Cardiff',
    'Full-time',
    'Fulltime',
    'Flexibel',
    'Lyon, France',
    'Bern',
    '$90K/yr',
    '',
  ])('reads nothing from %j', (label) => {
    expect(readWorkplaceLabel(label)).toBeUndefined();
  });
});

describe('readRemotePolicy', () => {
  it('knows the codes of a field about remote work, and only as they are written', () => {
    expect(readRemotePolicy('fulltime')?.value).toBe('remote');
    expect(readRemotePolicy('punctual')?.value).toBe('hybrid');
    expect(readRemotePolicy('Full-time')).toBeUndefined();
  });
});

describe('findWorkplaceType', () => {
  it.each([
    ['This role is fully remote.', 'remote'],
    ['We cannot offer remote work for this position.', 'onsite'],
    ['Sie arbeiten an zwei Tagen pro Woche mobil.', 'hybrid'],
    ['This is a fully remote position for a nurse.', 'remote'],
    ['This is a remote role.', 'remote'],
    ['The position is 100% remote within Spain.', 'remote'],
    ['You can work from anywhere in Canada.', 'remote'],
    ['Our seat is in Vaduz for legal reasons, but this role is remote.', 'remote'],
    ['Location: Remote (Ireland or UK)', 'remote'],
    ['There is no office attendance requirement.', 'remote'],
    ['Three days a week in our Turin office.', 'hybrid'],
    ['You join us in the office two days per week.', 'hybrid'],
    ['We ask for 2-3 days a week on-site.', 'hybrid'],
    ['You work from home two days a week.', 'hybrid'],
    ['This is a hybrid role.', 'hybrid'],
    ['Hybrid working, with a day at home.', 'hybrid'],
    ['A hybrid schedule.', 'hybrid'],
    ['Cork (Hybrid)', 'hybrid'],
    ['Location: Cork (hybrid, 3 days/week)', 'hybrid'],
    ['Split your time between home and the office.', 'hybrid'],
    ['This is a hybrid role and not a remote one.', 'hybrid'],
    ['This is an on-site role.', 'onsite'],
    ['The role is fully on-site.', 'onsite'],
    ['The job is based on site at the harbour.', 'onsite'],
    ['Five days a week in our Turin office.', 'onsite'],
    ['This is not a remote position.', 'onsite'],
    ['Remote work is not possible.', 'onsite'],
    ['The job cannot be done remotely.', 'onsite'],
    ['Zwei Tage Homeoffice pro Woche', 'hybrid'],
    ['Hybrides Arbeiten', 'hybrid'],
    ['Die Stelle ist zu 100 % remote.', 'remote'],
    ['Kein Homeoffice', 'onsite'],
    ['Deux jours de télétravail par semaine', 'hybrid'],
    ['Poste en télétravail complet', 'remote'],
    ['100 % présentiel', 'onsite'],
    ['Modalidad híbrida: dos días en la oficina', 'hybrid'],
    ['Trabajo 100% remoto', 'remote'],
    ['Puesto presencial en Bilbao', 'onsite'],
    ['Modelo híbrido em Lisboa', 'hybrid'],
    ['Lavoro ibrido con due giorni in ufficio', 'hybrid'],
    ['Hybride werken: twee dagen op kantoor', 'hybrid'],
    ['Praca hybrydowa w Gdyni', 'hybrid'],
    ['Гибридный график', 'hybrid'],
    ['フルリモート勤務', 'remote'],
    ['週2日出社', 'hybrid'],
    ['每周三天到岗', 'hybrid'],
    ['勤務形態：リモート', 'remote'],
    ['주 3일 출근', 'hybrid'],
    ['Work Location: Hybrid remote in Salem, OR 97301', 'hybrid'],
    ['Work Location: In person', 'onsite'],
    ['#LI-Hybrid', 'hybrid'],
    ['#LI-Onsite', 'onsite'],
    ['Home office 3x por semana', 'hybrid'],
    ['Homeoffice: 2 Tage pro Woche', 'hybrid'],
    ['Smart working 3 giorni a settimana', 'hybrid'],
    ['Must be able to work on-site in Salem.', 'onsite'],
    ['This role can be based anywhere in the Nordics.', 'remote'],
  ])('finds the statement in %j', (text, type) => {
    expect(findWorkplaceType(text)?.value).toBe(type);
  });

  it.each([
    'Our office is in Turin.',
    'Location: Turin or remote within Italy',
    'Remote (Italy) or our Turin office',
    'Mobiles Arbeiten möglich',
    'Télétravail possible',
    'You lead hybrid teams across three regions.',
    'A fleet of fully remote sensors.',
    'If you are not working 100% remote, we help with housing.',
    'You lead remote teams in four countries.',
    'Experience with remote sensing.',
    'You give remote support to our sites.',
    'Remote monitoring of wind turbines.',
    'A remote work stipend of 40 a month.',
    'Know-how in hybrid cloud.',
    'We build hybrid vehicles.',
    'You train a hybrid model for search.',
    'On-site interviews take place in May.',
    'On-site gym and canteen.',
    'Work from anywhere for three weeks a year.',
    'You may be able to work remotely.',
    'Remote work possible by agreement.',
    'The pool is open five days a week.',
    'Two days of training in our office follow if you like.',
    'You keep our sites in remote regions running.',
    'Location: Remote\nThis is an on-site role in our Turin office.',
    'This role is fully remote.\nThis role is fully on-site.',
    '',
  ])('finds none in %j', (text) => {
    expect(findWorkplaceType(text)).toBeUndefined();
  });

  it('quotes the sentence', () => {
    expect(findWorkplaceType('We bake bread. This role is fully remote. Join us!')?.quote).toBe('This role is fully remote.');
  });

  it.each(['remote hybrid on-site office three days a week in. ', 'Location: \n', 'a b. ', 'a'])(
    'takes a time that grows with the length of a text alone: %j',
    (part) => {
      expect(growth((length) => findWorkplaceType(part.repeat(length / part.length)), 200_000)).toBeLessThan(IN_STEP);
    },
  );
});

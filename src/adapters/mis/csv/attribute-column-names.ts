import type { AttributeColumn } from '../../../domain/register-files/register-file.ts';

/**
 * Headers of columns that say what a pupil is or has, written as in column-names.ts (data-sources.md 3.3). What is medical is
 * not read: it belongs in the MIS alone.
 */
export const ATTRIBUTE_NAMES: Readonly<Record<AttributeColumn, readonly string[]>> = {
  sen: [
    'senstatus',
    'currentsenstatus',
    'sencode',
    'senprovision',
    'sen',
    'hassen',
    'issen',
    'send',
    'specialeducationalneeds',
  ],
  ehcPlan: ['ehcp', 'ehcplan', 'hasehcp', 'educationhealthandcareplan'],
  socialWorker: ['socialworker', 'hassocialworker', 'hasasocialworker', 'childinneed', 'cin', 'cinplan', 'onacinplan'],
  childProtection: ['childprotection', 'childprotectionplan', 'cpp', 'cpplan', 'cp', 'onachildprotectionplan'],
  lookedAfter: [
    'lookedafter',
    'lookedafterchild',
    'incare',
    'incarecurrently',
    'cla',
    'lac',
    'childlookedafter',
    'isincare',
  ],
  youngCarer: ['youngcarer', 'isyoungcarer', 'isayoungcarer'],
  pupilPremium: [
    'pupilpremium',
    'pp',
    'pupilpremiumrecipient',
    'pupilpremiumindicator',
    'ppindicator',
    'ispupilpremium',
  ],
};
